package cn.baton.local.stack;

import java.time.Duration;
import java.util.List;

/** Hears how the stack is doing. Called from several threads. */
public interface StackListener {

    /** Hears nothing. */
    StackListener NONE = new StackListener() {};

    default void starting(List<String> parts) {}

    /** @param time since the part was started */
    default void ready(String part, Duration time) {}

    /**
     * A service ended without being asked to.
     *
     * @param exitCode 128 plus the signal's number when a signal ended it
     * @param gap until it is started again
     */
    default void crashed(String service, int exitCode, List<String> lastLines, Duration gap) {}

    /** A service answers again after a crash. */
    default void back(String service, Duration time) {}

    /** A line of a service's log, prefixed with its name. */
    default void line(String line) {}

    default void stopping() {}

    default void stopped() {}
}
