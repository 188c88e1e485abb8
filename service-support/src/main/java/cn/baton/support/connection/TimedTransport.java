package cn.baton.support.connection;

import io.netty.bootstrap.ServerBootstrap;
import io.netty.channel.Channel;
import io.netty.channel.ChannelHandler;
import io.netty.channel.ChannelInitializer;
import io.vertx.core.impl.transports.JDKTransport;
import io.vertx.core.net.NetServerOptions;

/** The JDK's sockets, with a {@link RequestTimer} on each connection that is accepted: nothing but HTTP is served. */
final class TimedTransport extends JDKTransport {

    private final SendingTime time;

    TimedTransport(SendingTime time) {
        this.time = time;
    }

    @Override
    public void configure(NetServerOptions options, boolean domainSocket, ServerBootstrap bootstrap) {
        super.configure(options, domainSocket, bootstrap);
        ChannelHandler server = bootstrap.config().childHandler();
        bootstrap.childHandler(new ChannelInitializer<>() {
            @Override
            protected void initChannel(Channel channel) {
                channel.pipeline().addLast(new RequestTimer(time), server);
            }
        });
    }
}
