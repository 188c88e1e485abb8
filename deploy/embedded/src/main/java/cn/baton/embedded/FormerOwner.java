package cn.baton.embedded;

import java.time.Duration;
import java.util.concurrent.CompletionException;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/**
 * The process that used a kept data directory before. When its JVM was killed, its leash needs a moment to stop it, and
 * a quick restart comes into that moment.
 */
final class FormerOwner {

    private static final Duration PATIENCE = Duration.ofSeconds(30);

    private FormerOwner() {}

    /**
     * Waits until the process is gone.
     *
     * @param mark what its program path or command line contains; a process without it merely inherited the pid
     * @return whether a process with that pid is alive that has nothing to do with us
     * @throws ServerStartException when the former owner does not go
     */
    static boolean awaitGone(long pid, String mark, String server) {
        ProcessHandle handle =
                ProcessHandle.of(pid).filter(ProcessHandle::isAlive).orElse(null);
        if (handle == null || pid == ProcessHandle.current().pid()) {
            return handle != null;
        }
        if (!describe(handle).contains(mark)) {
            return true;
        }
        try {
            handle.onExit().get(PATIENCE.toMillis(), TimeUnit.MILLISECONDS);
            return false;
        } catch (TimeoutException e) {
            throw new ServerStartException(server + " with this data directory is running already, as process " + pid);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new ServerStartException("Interrupted while waiting for process " + pid, e);
        } catch (ExecutionException | CompletionException e) {
            throw new ServerStartException("Cannot wait for process " + pid, e);
        }
    }

    private static String describe(ProcessHandle handle) {
        var info = handle.info();
        return info.commandLine().orElse("") + " " + info.command().orElse("");
    }
}
