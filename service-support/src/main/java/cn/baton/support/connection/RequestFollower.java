package cn.baton.support.connection;

import io.netty.channel.ChannelHandlerContext;
import io.netty.channel.ChannelPipeline;
import io.netty.handler.codec.http.HttpRequestDecoder;
import io.quarkus.vertx.http.runtime.filters.Filters;
import io.vertx.core.http.HttpHeaders;
import io.vertx.core.net.impl.ConnectionBase;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;

/**
 * With the first request of a connection, which is how we learn what reads its bytes, puts {@link RequestMarks} behind that.
 * This runs while the head of the request is being handed on, so that its end is still to come.
 */
@ApplicationScoped
class RequestFollower {

    /** Before everything that could answer. */
    private static final int PRIORITY = 10_000;

    void register(@Observes Filters filters) {
        filters.register(RequestFollower::follow, PRIORITY);
    }

    private static void follow(RoutingContext request) {
        if (request.request().connection() instanceof ConnectionBase connection) {
            ChannelPipeline pipeline = connection.channel().pipeline();
            RequestTimer timer = pipeline.get(RequestTimer.class);
            if (timer != null && pipeline.get(RequestMarks.class) == null) {
                follow(timer, pipeline, request.request().getHeader(HttpHeaders.CONTENT_TYPE));
            }
        }
        request.next();
    }

    private static void follow(RequestTimer timer, ChannelPipeline pipeline, String contentType) {
        ChannelHandlerContext decoder = pipeline.context(HttpRequestDecoder.class);
        if (decoder == null) {
            // HTTP/2, should an operator enable it: its requests come side by side.
            pipeline.remove(timer);
            return;
        }
        timer.headCame(Uploads.isUpload(contentType));
        pipeline.addAfter(decoder.name(), null, new RequestMarks(timer));
    }
}
