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

    /**
     * How long a claimed delivery belongs to its worker; longer than an attempt, or a mail is sent twice. An attempt has
     * some twelve steps, and each may take as long as {@link MailConfig#timeout()}.
     */
    @WithDefault("PT5M")
    Duration lease();
}
