package cn.baton.support.connection;

import io.netty.buffer.ByteBuf;
import io.netty.channel.ChannelHandlerContext;
import io.netty.channel.ChannelInboundHandlerAdapter;
import io.netty.util.concurrent.ScheduledFuture;

import java.util.concurrent.TimeUnit;

/**
 * Closes a connection whose request takes too long to come, however busy the line: a byte now and then keeps it from being
 * idle. It sees bytes alone; {@link RequestMarks} says what they amount to. Between the end of a request and the next byte
 * nothing is timed, so that answers may take their time, and streams go on for ever.
 */
final class RequestTimer extends ChannelInboundHandlerAdapter {

    private final SendingTime time;

    private boolean coming;
    private boolean upload;
    private long began;
    private long received;

    /** One for the connection: it finds out what is due when it wakes. */
    private ScheduledFuture<?> alarm;

    RequestTimer(SendingTime time) {
        this.time = time;
    }

    @Override
    public void channelRead(ChannelHandlerContext context, Object message) {
        if (!coming) {
            coming = true;
            upload = false;
            began = System.nanoTime();
            received = 0;
        }
        if (message instanceof ByteBuf bytes) {
            received += bytes.readableBytes();
        }
        if (alarm == null) {
            set(context, time.allowed(false, 0));
        }
        context.fireChannelRead(message);
    }

    /** The head of the request is there. */
    void headCame(boolean ofUpload) {
        upload = ofUpload;
    }

    /** All of the request is there. */
    void requestCame() {
        coming = false;
    }

    private void set(ChannelHandlerContext context, long nanos) {
        alarm = context.executor().schedule(() -> look(context), nanos, TimeUnit.NANOSECONDS);
    }

    private void look(ChannelHandlerContext context) {
        alarm = null;
        if (!coming) {
            return;
        }
        long left = time.allowed(upload, received) - (System.nanoTime() - began);
        if (left > 0) {
            set(context, left);
        } else {
            context.close();
        }
    }

    @Override
    public void channelInactive(ChannelHandlerContext context) {
        stop();
        context.fireChannelInactive();
    }

    @Override
    public void handlerRemoved(ChannelHandlerContext context) {
        stop();
    }

    private void stop() {
        if (alarm != null) {
            alarm.cancel(false);
            alarm = null;
        }
    }
}
