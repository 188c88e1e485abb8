package cn.baton.support.bus;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;

import java.time.Duration;
import java.util.List;
import java.util.Optional;

/** What this service has on the event bus. */
@ConfigMapping(prefix = "baton.bus")
public interface BusConfig {

    /**
     * What precedes the names of topics and consumer groups. Made of {@code baton.city}, so that several cities may share
     * one Kafka; not to be set itself.
     */
    Optional<String> prefix();

    /** Topics that this service sends to, without the prefix; the one of its dead letters is known. */
    Optional<List<String>> sends();

    /** How often the topics are looked at. */
    @WithDefault("PT15S")
    Duration checkEvery();
}
