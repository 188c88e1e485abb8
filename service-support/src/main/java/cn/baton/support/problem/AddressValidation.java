package cn.baton.support.problem;

import io.quarkus.runtime.annotations.StaticInitSafe;
import io.smallrye.config.SmallRyeConfigBuilder;
import io.smallrye.config.SmallRyeConfigBuilderCustomizer;

/**
 * Takes the check of addresses from the server, which looks at them before any handler and answers without a body, and leaves
 * it to {@link RequestGate}. The server reads this setting once, from the JVM alone, when its class is loaded; the
 * configuration is built before that, however the service was started.
 */
@StaticInitSafe
public final class AddressValidation implements SmallRyeConfigBuilderCustomizer {

    private static final String SWITCHED_OFF = "vertx.disableURIValidation";

    @Override
    public void configBuilder(SmallRyeConfigBuilder builder) {
        System.setProperty(SWITCHED_OFF, "true");
    }
}
