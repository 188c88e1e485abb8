package cn.baton.support.inbox;

import io.quarkus.runtime.ShutdownEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import org.jboss.logging.Logger;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;

/**
 * The threads of all handlers of this process. When the service stops they come to an end before the clients of database
 * and bus are closed: the transaction at hand is finished, and what was not begun is delivered again.
 */
@ApplicationScoped
class HandlerThreads {

    private static final Logger LOG = Logger.getLogger(HandlerThreads.class);
    private static final Duration LONGEST_STOP = Duration.ofSeconds(8);

    private final ExecutorService threads;
    private final CountDownLatch stopping = new CountDownLatch(1);

    @Inject
    HandlerThreads(ConsumersConfig config) {
        this.threads = Executors.newFixedThreadPool(
                config.parallel(),
                Thread.ofPlatform().name("consumer-", 0).daemon(true).factory());
    }

    /**
     * Returns when all have ended.
     *
     * @throws StoppedException when one of them, or the caller, was stopped
     */
    void run(List<Runnable> tasks) {
        if (isStopping()) {
            throw new StoppedException();
        }
        List<Future<?>> running = new ArrayList<>();
        tasks.forEach(task -> running.add(threads.submit(task)));
        RuntimeException first = null;
        for (Future<?> task : running) {
            try {
                task.get();
            } catch (ExecutionException e) {
                first = e.getCause() instanceof RuntimeException failure ? failure : new IllegalStateException(e);
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                throw new StoppedException();
            }
        }
        if (first != null) {
            throw first;
        }
    }

    /** Throws {@link StoppedException} as soon as the service stops. */
    void pause(Duration length) {
        try {
            if (stopping.await(length.toMillis(), TimeUnit.MILLISECONDS)) {
                throw new StoppedException();
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new StoppedException();
        }
    }

    /** Throws {@link StoppedException} when the service stops: what fails then says nothing about a record. */
    void requireRunning() {
        if (isStopping()) {
            throw new StoppedException();
        }
    }

    void stop(@Observes ShutdownEvent event) throws InterruptedException {
        stopping.countDown();
        threads.shutdown();
        if (!threads.awaitTermination(LONGEST_STOP.toMillis(), TimeUnit.MILLISECONDS)) {
            LOG.warn("Handlers have not ended in time; what they were at will be delivered again");
        }
    }

    private boolean isStopping() {
        return stopping.getCount() == 0;
    }

    /** The service stops: the records at hand are not received, and will be delivered again. */
    static final class StoppedException extends RuntimeException {

        StoppedException() {
            super("Stopped; the records will be delivered again");
        }
    }
}
