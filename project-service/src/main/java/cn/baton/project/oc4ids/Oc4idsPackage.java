package cn.baton.project.oc4ids;

import com.fasterxml.jackson.annotation.JsonInclude;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

import java.net.URI;
import java.time.Instant;
import java.util.List;

/** Projects as they are handed to others, with who hands them out. */
@JsonInclude(JsonInclude.Include.NON_EMPTY)
@Schema(description = "A project package of OC4IDS 0.9")
public record Oc4idsPackage(
        @Schema(description = "Version of the standard, major.minor", examples = "0.9")
        String version,

        @Schema(
                description = "Address of this package",
                examples = "https://baton.example/api/v1/exports/oc4ids?stage=STARTED")
        URI uri,

        @Schema(description = "When it was made, UTC", examples = "2026-11-24T01:02:03Z")
        Instant publishedDate,

        @Schema(description = "Who publishes it") Publisher publisher,

        @Schema(
                description = "Licence of the data",
                nullable = true,
                examples = "https://creativecommons.org/licenses/by/4.0/")
        URI license,

        @Schema(
                description = "Publication policy",
                nullable = true,
                examples = "https://baton.example/publication-policy")
        URI publicationPolicy,

        @Schema(description = "The projects, in the order of their registration")
        List<Oc4idsProject> projects) {

    /** The version of the standard that packages name. */
    static final String VERSION = "0.9";

    /** Who publishes. */
    @JsonInclude(JsonInclude.Include.NON_EMPTY)
    @Schema(name = "Oc4idsPublisher", description = "Publisher of a package")
    public record Publisher(
            @Schema(description = "Name of the organisation", examples = "许昌市发展和改革委员会")
            String name,

            @Schema(description = "Register that `uid` is from", nullable = true, examples = "CN-SAIC")
            String scheme,

            @Schema(description = "Id in that register", nullable = true, examples = "91350100M000100Y43")
            String uid,

            @Schema(description = "Its address on the web", nullable = true, examples = "https://baton.example")
            URI uri) {}
}
