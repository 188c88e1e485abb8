package cn.baton.support.connection;

import io.netty.channel.ChannelHandlerContext;
import io.netty.channel.ChannelInboundHandlerAdapter;
import io.netty.handler.codec.http.HttpHeaderNames;
import io.netty.handler.codec.http.HttpRequest;
import io.netty.handler.codec.http.LastHttpContent;

/** Says where requests end, and what they are, once the bytes have been read. */
final class RequestMarks extends ChannelInboundHandlerAdapter {

    private final RequestTimer timer;

    RequestMarks(RequestTimer timer) {
        this.timer = timer;
    }

    @Override
    public void channelRead(ChannelHandlerContext context, Object message) {
        if (message instanceof HttpRequest request) {
            timer.headCame(Uploads.isUpload(request.headers().get(HttpHeaderNames.CONTENT_TYPE)));
        }
        if (message instanceof LastHttpContent) {
            timer.requestCame();
        }
        context.fireChannelRead(message);
    }
}
