package cn.baton.support.security;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;

/** How far inspectors see; the same in all services. */
@ConfigMapping(prefix = "baton.inspectors")
interface InspectorsConfig {

    /** Whether inspectors see the whole city, rather than the projects that are assigned to them. */
    @WithDefault("false")
    boolean seeAll();
}
