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

    /** Wait after the first failed attempt; each further wait is twice as long. */
    @WithDefault("PT30S")
    Duration firstGap();

    /** The wait grows no further than this. */
    @WithDefault("PT6H")
    Duration longestGap();

    /** How long one attempt may take before it counts as failed. */
    @WithDefault("PT20S")
    Duration sendTimeout();

    /** How long a claimed delivery belongs to its worker; longer than an attempt, or a mail is sent twice. */
    @WithDefault("PT60S")
    Duration lease();
}
