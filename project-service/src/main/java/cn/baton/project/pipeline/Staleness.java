package cn.baton.project.pipeline;

import cn.baton.project.config.AsOf;
import cn.baton.support.clock.BusinessTime;
import cn.baton.support.clock.LiveOperation;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;

/** When an entry is stale: its days count from its last verification, and from live operation's first day at the earliest. */
@ApplicationScoped
class Staleness {

    private final PipelineConfig config;
    private final LiveOperation live;
    private final Clock clock;

    @Inject
    Staleness(PipelineConfig config, LiveOperation live, Clock clock) {
        this.config = config;
        this.live = live;
        this.clock = clock;
    }

    /** After a verification, until the entry is stale. */
    Duration after() {
        return Duration.ofDays(config.staleAfterDays());
    }

    /** Verified before that instant, an entry is stale now. */
    Instant before() {
        return before(clock.instant());
    }

    /** Verified before that instant, an entry was stale at the end of the day; of the day that is not over yet, is now. */
    Instant before(AsOf asOf) {
        Instant now = clock.instant();
        return before(now.isBefore(asOf.until()) ? now : asOf.until());
    }

    /** As long as live operation has not lasted that long, no verification is too old. */
    private Instant before(Instant now) {
        Instant before = now.minus(after());
        return BusinessTime.startOf(live.since()).isBefore(before) ? before : Instant.EPOCH;
    }
}
