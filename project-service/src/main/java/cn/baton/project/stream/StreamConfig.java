package cn.baton.project.stream;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;

/** How many may follow the stream at a time; each holds a connection to the bus. */
@ConfigMapping(prefix = "baton.stream")
public interface StreamConfig {

    /** In all, on one replica. */
    @WithDefault("50")
    int readers();

    /** Of one subject, on one replica: enough for a dashboard in a few windows. */
    @WithDefault("5")
    int readersPerSubject();
}
