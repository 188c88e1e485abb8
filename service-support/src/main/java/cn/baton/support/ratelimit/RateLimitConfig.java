package cn.baton.support.ratelimit;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import jakarta.validation.constraints.Min;

/** How many requests one client may send. Every replica counts for itself. */
@ConfigMapping(prefix = "baton.rate-limit")
public interface RateLimitConfig {

    /** Off where a gateway in front of the services limits already. */
    @WithDefault("true")
    boolean enabled();

    /** Requests per second that a client may send for as long as it likes. */
    @WithDefault("50")
    @Min(1)
    long perSecond();

    /** Requests that a client which has been quiet may send at once. */
    @WithDefault("200")
    @Min(1)
    long burst();

    /** Most clients remembered at a time; those that were quiet for longest are forgotten first. */
    @WithDefault("20000")
    @Min(1)
    long clients();
}
