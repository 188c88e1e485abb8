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
     * A service or a server ended without being asked to, or could not be started again.
     *
     * @param part a service, by its name in {@link ServiceDefinition}, or a server
     * @param exitCode 128 plus the signal's number when a signal ended it; -1 when it did not start and was given up
     * @param gap until it is started again
     */
    default void crashed(String part, int exitCode, List<String> lastLines, Duration gap) {}

    /** A service or a server answers again after a crash. */
    default void back(String part, Duration time) {}

    /** A line of a service's log, prefixed with its name. */
    default void line(String line) {}

    default void stopping() {}

    default void stopped() {}
}
