package cn.baton.support.inbox;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;

/** Settings of what takes events off the bus. */
@ConfigMapping(prefix = "baton.consumers")
public interface ConsumersConfig {

    /**
     * Handlers that run at a time in this process, over all channels. Each holds one database connection: the pool
     * ({@code quarkus.datasource.jdbc.max-size}) has to have that many beside those of requests and jobs.
     */
    @WithDefault("4")
    int parallel();

    /** Most events of a partition that are taken in one transaction. */
    @WithDefault("100")
    int batchSize();
}
