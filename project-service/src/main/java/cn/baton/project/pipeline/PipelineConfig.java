package cn.baton.project.pipeline;

import cn.baton.project.config.AsOf;
import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;

/** Settings of the pipeline. */
@ConfigMapping(prefix = "baton.project.pipeline")
public interface PipelineConfig {

    /** Days after its last verification from which a pipeline project is stale. */
    @WithDefault("30")
    int staleAfterDays();

    /** Verified before that instant, an entry is stale now. */
    default Instant staleBefore(Instant now) {
        return now.minus(Duration.ofDays(staleAfterDays()));
    }

    /** Verified before that instant, an entry was stale at the end of the day; of the day that is not over yet, is now. */
    default Instant staleBefore(AsOf asOf, Clock clock) {
        Instant now = clock.instant();
        return staleBefore(now.isBefore(asOf.until()) ? now : asOf.until());
    }
}
