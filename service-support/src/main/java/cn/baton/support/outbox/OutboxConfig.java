package cn.baton.support.outbox;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;

import java.time.Duration;

/** Settings of the outbox relay. */
@ConfigMapping(prefix = "baton.outbox")
public interface OutboxConfig {

    /** Whether this process takes part in publishing; off where Debezium relays the table. */
    @WithDefault("true")
    boolean relayEnabled();

    /** Longest wait between looks at the table, and between a follower's attempts to lead. */
    @WithDefault("PT0.25S")
    Duration pollInterval();

    /** Most rows published in one go. */
    @WithDefault("500")
    int batchSize();

    /** How long the leader may stand still before a follower ends its session and takes over. */
    @WithDefault("PT10S")
    Duration takeOverAfter();

    /** Age of the oldest row from which the outbox is reported as unwell. */
    @WithDefault("PT5M")
    Duration unwellAfter();
}
