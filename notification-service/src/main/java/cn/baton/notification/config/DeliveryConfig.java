package cn.baton.notification.config;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;

import java.time.Duration;

/** Settings of deliveries. */
@ConfigMapping(prefix = "baton.delivery")
public interface DeliveryConfig {

    /** Attempts after which a delivery is given up until somebody replays it. */
    @WithDefault("8")
    int attempts();

    /** Wait after the first failed attempt; each further wait is twice as long, and up to a quarter longer by chance. */
    @WithDefault("PT30S")
    Duration firstGap();

    /** The wait grows no further than this, but for chance. */
    @WithDefault("PT6H")
    Duration longestGap();

    /**
     * Mails that one replica sends at the same time, each over a session of its own; 0 for a replica that sends none.
     * All replicas together should stay below what the mail server allows.
     */
    @WithDefault("2")
    int senders();

    /** How often a replica looks for what is due, besides at once for what was queued by itself. */
    @WithDefault("PT1S")
    Duration pollInterval();

    /**
     * How long a sender counts as alive without a sign of life; it gives one four times as often while it sends. After
     * that, its attempt is over: tried again if the letter had not gone out, uncertain otherwise.
     */
    @WithDefault("PT1M")
    Duration lease();

    /** How long a sender tries to write down how an attempt ended while the database is away. */
    @WithDefault("PT30M")
    Duration recordingPatience();
}
