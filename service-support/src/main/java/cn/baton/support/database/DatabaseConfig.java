package cn.baton.support.database;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;

/** How the service stands to its database. */
@ConfigMapping(prefix = "baton.database")
public interface DatabaseConfig {

    /**
     * Whether one role may both own the tables and serve requests. Then the service could rewrite its own histories, and
     * says so in its health; without this it does not start.
     */
    @WithDefault("false")
    boolean singleRole();
}
