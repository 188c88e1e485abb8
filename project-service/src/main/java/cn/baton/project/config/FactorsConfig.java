package cn.baton.project.config;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;

import java.time.Duration;

/** Settings of factor requests. */
@ConfigMapping(prefix = "baton.factors")
public interface FactorsConfig {

    /** How often to look for requests whose day has passed; what passed while no replica ran is caught up with. */
    @WithDefault("PT1M")
    Duration overdueCheck();

    /** Most requests announced as overdue in one transaction. */
    @WithDefault("100")
    int overdueBatch();
}
