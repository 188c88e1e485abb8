package cn.baton.support.connection;

import io.quarkus.runtime.configuration.MemorySize;
import io.vertx.core.impl.VertxBuilder;
import io.vertx.core.spi.VertxServiceProvider;
import org.eclipse.microprofile.config.Config;
import org.eclipse.microprofile.config.ConfigProvider;

import java.time.Duration;

/** Gives the server's Vert.x its {@link TimedTransport}: nothing else comes near a connection before its first request. */
public final class TimedConnections implements VertxServiceProvider {

    @Override
    public void init(VertxBuilder builder) {
        Config config = ConfigProvider.getConfig();
        builder.findTransport(new TimedTransport(new SendingTime(
                config.getValue("baton.http.request-time", Duration.class),
                config.getValue("baton.http.min-upload-rate", MemorySize.class).asLongValue())));
    }
}
