package cn.baton.local.stack;

import cn.baton.embedded.OwnedServer;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.ExecutionException;

/**
 * One server, kept running: when its process ends without being asked to, that is reported and it is started again on the
 * same data and the same port, as often as it takes. A process that was stopped and may continue is not touched.
 */
final class ServerWatch implements AutoCloseable {

    private static final int LAST_LINES = 12;
    private static final int NO_EXIT_CODE = -1;
    private static final Duration PATIENCE = Duration.ofSeconds(30);

    private final String name;
    private final OwnedServer server;
    private final StackListener listener;
    private final RestartPolicy restarts = new RestartPolicy();
    private final Thread watcher;

    private ServerWatch(String name, OwnedServer server, StackListener listener) {
        this.name = name;
        this.server = server;
        this.listener = listener;
        this.watcher = Thread.ofPlatform().daemon().name("watch over " + name).unstarted(this::watch);
    }

    /** From now on until it is closed, which stops the server. */
    static ServerWatch over(String name, OwnedServer server, StackListener listener) {
        ServerWatch watch = new ServerWatch(name, server, listener);
        watch.watcher.start();
        return watch;
    }

    /** An interrupt hurries, as it does for the server. It is kept. */
    @Override
    public void close() {
        watcher.interrupt();
        try {
            watcher.join(PATIENCE);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        server.close();
    }

    private void watch() {
        try {
            while (true) {
                long start = System.nanoTime();
                int exitCode = server.onExit().get();
                bringBack(exitCode, start);
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        } catch (ExecutionException e) {
            throw new IllegalStateException(e);
        }
    }

    private void bringBack(int firstExitCode, long firstStart) throws InterruptedException {
        int exitCode = firstExitCode;
        long start = firstStart;
        while (true) {
            Duration gap = restarts.gapAfter(Duration.ofNanos(System.nanoTime() - start));
            listener.crashed(name, exitCode, lastLines(), gap);
            Thread.sleep(gap);
            start = System.nanoTime();
            try {
                server.restart();
                listener.back(name, Duration.ofNanos(System.nanoTime() - start));
                return;
            } catch (RuntimeException e) {
                if (Thread.currentThread().isInterrupted()) {
                    throw new InterruptedException();
                }
                // Its log says why, and it may work the next time: a port may be free by then.
                exitCode = server.onExit().getNow(NO_EXIT_CODE);
            }
        }
    }

    private List<String> lastLines() {
        Path log = server.logFile();
        try {
            List<String> lines = Files.readAllLines(log);
            return lines.subList(Math.max(0, lines.size() - LAST_LINES), lines.size());
        } catch (IOException e) {
            return List.of();
        }
    }
}
