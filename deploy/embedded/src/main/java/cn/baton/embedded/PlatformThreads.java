package cn.baton.embedded;

import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

/**
 * One thread of the platform for each task. Virtual threads will not do where classes are loaded for the first time: one
 * that waits for the class loader keeps its carrier, there are as few carriers as cores, and the one that holds the class
 * loader's lock may be waiting for a carrier itself. On two cores that made a start stand still for ever.
 */
public final class PlatformThreads {

    private PlatformThreads() {}

    /** Threads that do not keep the JVM from ending. */
    public static ExecutorService perTask(String name) {
        return Executors.newThreadPerTaskExecutor(
                Thread.ofPlatform().daemon().name(name + " ", 1).factory());
    }
}
