package cn.baton.local.stack;

import cn.baton.embedded.Leash;

import java.io.UncheckedIOException;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/**
 * One service, kept running: when its process ends without being asked to, that is reported and a new one is started.
 * A service that ends three times before it was ready once is given up.
 */
final class ServiceProcess {

    private static final Duration POLL = Duration.ofMillis(100);
    private static final Duration LAST_WORDS = Duration.ofMillis(200);
    private static final int FIRST_ATTEMPTS = 3;
    private static final int NOT_STARTED = -1;

    private final String name;
    private final ServiceLauncher launcher;
    private final Readiness readiness;
    private final ServiceLog log;
    private final StackListener listener;
    private final RestartPolicy restarts = new RestartPolicy();
    private final CompletableFuture<Void> firstReady = new CompletableFuture<>();
    private final Thread supervisor;

    private Leash leash;
    private Leash killed;
    private boolean stopping;
    private CompletableFuture<Void> ready = new CompletableFuture<>();

    /** @param launcher the output of its commands goes to the log, wherever it pointed before */
    ServiceProcess(String name, ServiceLauncher launcher, Readiness readiness, ServiceLog log, StackListener listener) {
        this.name = name;
        this.launcher = launcher;
        this.readiness = readiness;
        this.log = log;
        this.listener = listener;
        this.supervisor =
                Thread.ofPlatform().daemon().name("supervisor of " + name).unstarted(this::supervise);
    }

    void start() {
        supervisor.start();
    }

    String name() {
        return name;
    }

    /** Done when the service is ready for the first time; fails with a {@link StackStartException} when it is given up. */
    CompletableFuture<Void> firstReady() {
        return firstReady;
    }

    /** Done when the present process, or the one that follows it, is ready. */
    synchronized CompletableFuture<Void> ready() {
        return ready;
    }

    /** The pid of the present process, or -1 between two. */
    synchronized long pid() {
        return leash == null || !leash.isAlive() ? -1 : leash.pid();
    }

    /** Ends the process the hard way; to the supervisor this is a crash. */
    void kill() {
        Leash present;
        synchronized (this) {
            present = leash;
            killed = present;
            waitForTheNext();
        }
        if (present != null) {
            present.kill();
        }
    }

    /** Ends the process and the supervision. */
    void stop(Duration grace) {
        Leash present;
        synchronized (this) {
            stopping = true;
            present = leash;
        }
        supervisor.interrupt();
        if (present != null) {
            present.stop(grace);
        }
        log.close();
    }

    private void supervise() {
        try {
            for (int attempt = 1; !isStopping(); attempt++) {
                long start = System.nanoTime();
                int exitCode = runOnce(start);
                if (isStopping()) {
                    return;
                }
                // Later, it is what the service stands on that has failed: what served the first start serves again.
                if (!firstReady.isDone()) {
                    launcher.failed();
                }
                // The process is gone before all of its last words have come through the pipe.
                Thread.sleep(LAST_WORDS);
                List<String> lastWords = log.tail();
                if (!firstReady.isDone() && attempt == FIRST_ATTEMPTS) {
                    giveUp(exitCode, lastWords);
                    return;
                }
                Duration gap = restarts.gapAfter(since(start));
                listener.crashed(name, exitCode, lastWords, gap);
                Thread.sleep(gap);
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        } catch (ExecutionException | RuntimeException e) {
            firstReady.completeExceptionally(new StackStartException("The " + name + " service cannot be started", e));
        }
    }

    /** @return the exit code, or -1 when there was no process to begin with, which may be different the next time */
    private int runOnce(long start) throws InterruptedException, ExecutionException {
        try {
            if (launch()) {
                awaitReady(start);
                return present().onExit().get();
            }
        } catch (UncheckedIOException e) {
            log.accept(e.toString());
        }
        return NOT_STARTED;
    }

    private synchronized boolean launch() {
        if (stopping) {
            return false;
        }
        waitForTheNext();
        leash = Leash.start(launcher.command().sendingLinesTo(log));
        return true;
    }

    private synchronized void waitForTheNext() {
        if (ready.isDone()) {
            ready = new CompletableFuture<>();
        }
    }

    /** A process that was killed while it got ready is not the one that is waited for. */
    private synchronized void presentIsReady() {
        if (leash != killed) {
            ready.complete(null);
        }
    }

    private synchronized Leash present() {
        return leash;
    }

    private synchronized boolean isStopping() {
        return stopping;
    }

    private void awaitReady(long start) throws InterruptedException, ExecutionException {
        while (!hasEnded(POLL)) {
            if (readiness.isReady()) {
                if (firstReady.complete(null)) {
                    listener.ready(name, since(start));
                } else {
                    listener.back(name, since(start));
                }
                presentIsReady();
                return;
            }
        }
    }

    private boolean hasEnded(Duration patience) throws InterruptedException, ExecutionException {
        try {
            present().onExit().get(patience.toMillis(), TimeUnit.MILLISECONDS);
            return true;
        } catch (TimeoutException e) {
            return false;
        }
    }

    private void giveUp(int exitCode, List<String> lastWords) {
        firstReady.completeExceptionally(new StackStartException(
                "The %s service does not start: it ended %d times, last with exit code %d. Its last lines:%n  %s"
                        .formatted(name, FIRST_ATTEMPTS, exitCode, String.join("\n  ", lastWords))));
    }

    private static Duration since(long start) {
        return Duration.ofNanos(System.nanoTime() - start);
    }
}
