package cn.baton.project.pipeline;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;

/** Settings of the pipeline. */
@ConfigMapping(prefix = "baton.project.pipeline")
public interface PipelineConfig {

    /** Days after its last verification from which a pipeline project is stale. */
    @WithDefault("30")
    int staleAfterDays();
}
