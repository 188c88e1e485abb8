package cn.baton.support.ratelimit;

import cn.baton.support.problem.LocalizedText;
import com.github.benmanes.caffeine.cache.Caffeine;
import com.github.benmanes.caffeine.cache.LoadingCache;
import io.github.bucket4j.Bucket;
import io.github.bucket4j.ConsumptionProbe;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;

import java.time.Duration;

/** A token bucket for each client. Whoever has been quiet for as long as a bucket takes to fill needs none. */
@ApplicationScoped
class RateLimits {

    private final RateLimitConfig config;
    private final LoadingCache<String, Bucket> buckets;

    @Inject
    RateLimits(RateLimitConfig config) {
        this.config = config;
        Duration timeToFill = Duration.ofSeconds(1 + config.burst() / config.perSecond());
        this.buckets = Caffeine.newBuilder()
                .maximumSize(config.clients())
                .expireAfterAccess(timeToFill)
                .build(client -> bucket());
    }

    /** The client that is known by nothing but the address it comes from. */
    static String clientAt(String address) {
        return "address " + address;
    }

    static LocalizedText refusal(RateLimitConfig config) {
        return LocalizedText.of(
                "每秒最多 %d 次请求，请稍后重试", "At most %d requests a second; try again in a moment", config.perSecond());
    }

    /** Counts one request of the client. */
    Allowance take(String client) {
        ConsumptionProbe probe = buckets.get(client).tryConsumeAndReturnRemaining(1);
        return new Allowance(
                probe.isConsumed(),
                config.burst(),
                probe.getRemainingTokens(),
                Duration.ofNanos(probe.getNanosToWaitForReset()),
                Duration.ofNanos(probe.getNanosToWaitForRefill()));
    }

    private Bucket bucket() {
        return Bucket.builder()
                .addLimit(
                        limit -> limit.capacity(config.burst()).refillGreedy(config.perSecond(), Duration.ofSeconds(1)))
                .build();
    }
}
