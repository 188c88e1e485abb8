package cn.baton.project.oc4ids;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;

import java.net.URI;
import java.util.Map;
import java.util.Optional;

/** Settings of the exchange with others by the Open Contracting for Infrastructure Data Standard, OC4IDS. */
@ConfigMapping(prefix = "baton.oc4ids")
public interface Oc4idsConfig {

    /** Prefix of project ids, which the standard's helpdesk assigns to each publisher. */
    @WithDefault("oc4ids-xxxxxx")
    String prefix();

    /** Address at which this service is published, before {@code /api/v1}: packages are identified by it. */
    @WithDefault("https://baton.example")
    URI publicUrl();

    /** Who publishes. */
    Publisher publisher();

    /** Address of the licence under which the data may be used. */
    Optional<URI> license();

    /** Address of the publisher's publication policy. */
    Optional<URI> publicationPolicy();

    /** What every project is told to be (construction, rehabilitation, replacement, expansion): the registry does not know. */
    Optional<String> projectType();

    /** Names of areas by GB/T 2260 code, for people who do not know the codes. */
    Map<String, String> regions();

    /** The largest number of projects in one import: all of them are kept in one transaction. */
    @WithDefault("2000")
    int maxImportedProjects();

    /** Who publishes. */
    interface Publisher {

        /** Name of the organisation. */
        @WithDefault("Baton")
        String name();

        /** The register that its id is from, such as CN-SAIC. */
        Optional<String> scheme();

        /** Its id in that register. */
        Optional<String> uid();

        /** Its address on the web. */
        Optional<URI> uri();
    }
}
