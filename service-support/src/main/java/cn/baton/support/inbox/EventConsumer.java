package cn.baton.support.inbox;

/**
 * A bean that consumes one channel. Its {@code @Incoming} method hands each batch to {@link Inbox#receive}; the inbox
 * finds it again by its channel when an operator replays a dead letter.
 */
public interface EventConsumer {

    /** Name of the channel, which is also the consumer's name in inbox and dead letters. */
    String channel();

    EventHandlers handlers();
}
