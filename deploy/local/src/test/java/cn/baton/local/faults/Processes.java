package cn.baton.local.faults;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeUnit;

/** Signals to processes. One that is gone already, or between two lives, is left alone. */
final class Processes {

    private final Set<Long> stopped = ConcurrentHashMap.newKeySet();

    String kill(long pid) {
        return signal("KILL", pid);
    }

    String terminate(long pid) {
        return signal("TERM", pid);
    }

    /** Stops the process and lets it continue after a while; returns at once. */
    String stall(long pid, Duration time) {
        stopped.add(pid);
        String outcome = signal("STOP", pid);
        CompletableFuture.delayedExecutor(time.toMillis(), TimeUnit.MILLISECONDS)
                .execute(() -> letContinue(pid));
        return outcome;
    }

    void continueAll() {
        stopped.forEach(this::letContinue);
    }

    private void letContinue(long pid) {
        if (stopped.remove(pid)) {
            signal("CONT", pid);
        }
    }

    private static String signal(String name, long pid) {
        if (pid <= 0) {
            return "no process";
        }
        try {
            int status = new ProcessBuilder("/bin/sh", "-c", "kill -s " + name + " " + pid)
                    .redirectErrorStream(true)
                    .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                    .start()
                    .waitFor();
            return status == 0 ? "process " + pid : "process " + pid + " was gone";
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return "interrupted";
        }
    }
}
