package cn.baton.project.pipeline;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;

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
}
