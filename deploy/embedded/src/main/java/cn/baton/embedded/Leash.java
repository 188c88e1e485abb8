package cn.baton.embedded;

import cn.baton.embedded.LeashedCommand.Output;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;

/**
 * A child process that cannot outlive this JVM, not even when this JVM is killed with SIGKILL, and that the terminal's
 * Ctrl-C does not reach: it ends when its owner says so or when its owner is gone.
 *
 * <p>A shutdown hook cannot promise that. So the child is started by a shell that first leaves a watcher behind, which
 * does nothing but read a pipe from this JVM, and then becomes the child. The kernel closes the pipe when this JVM ends
 * in whatever way; the watcher then asks the child to stop, kills it when its grace is over, and ends. The pid is
 * therefore the child's own, and so is the exit code. The child's standard input is empty.
 *
 * <p>Needs a POSIX {@code /bin/sh}. The child gets a session of its own where {@code setsid} is installed; elsewhere it
 * is started with SIGINT ignored.
 */
public final class Leash implements AutoCloseable {

    // The pipe is moved to descriptor 3 because a shell gives background commands an empty standard input.
    private static final String SCRIPT = """
            signal=$1 grace=$2
            shift 2
            exec 3<&0
            {
              trap '' HUP INT TERM
              if read -r asked; then grace=$asked; fi
              kill -s "$signal" $$
              while [ "$grace" -gt 0 ] && kill -0 $$; do
                sleep 0.1
                grace=$((grace - 1))
              done
              kill -s KILL $$
            } <&3 3<&- >/dev/null 2>&1 &
            exec "$@" </dev/null 3<&-
            """;

    private static final Duration MARGIN = Duration.ofSeconds(5);

    private final Process process;
    private final Duration grace;

    private Leash(Process process, Duration grace) {
        this.process = process;
        this.grace = grace;
    }

    /**
     * Starts the command. A program that cannot be found shows as exit code 127 with the shell's words in the output.
     *
     * @throws UncheckedIOException when not even the shell can be started, or the log file cannot be written
     */
    public static Leash start(LeashedCommand command) {
        ProcessBuilder builder = new ProcessBuilder(commandLine(command)).redirectErrorStream(true);
        builder.environment().putAll(command.environment());
        if (command.workingDirectory() != null) {
            builder.directory(command.workingDirectory().toFile());
        }
        switch (command.output()) {
            case Output.Nowhere _ -> builder.redirectOutput(ProcessBuilder.Redirect.DISCARD);
            case Output.ToFile(var file) -> builder.redirectOutput(ProcessBuilder.Redirect.appendTo(file.toFile()));
            case Output.ToLines _ -> builder.redirectOutput(ProcessBuilder.Redirect.PIPE);
        }
        try {
            Process process = builder.start();
            if (command.output() instanceof Output.ToLines(var consumer)) {
                readLines(process, consumer);
            }
            return new Leash(process, command.grace());
        } catch (IOException e) {
            throw new UncheckedIOException("Cannot start " + command.command().getFirst(), e);
        }
    }

    private static List<String> commandLine(LeashedCommand command) {
        List<String> line = new ArrayList<>();
        boolean ownSession = Executables.find("setsid").isPresent();
        if (ownSession) {
            line.add("setsid");
        }
        line.add("/bin/sh");
        line.add("-c");
        line.add(ownSession ? SCRIPT : "trap '' INT\n" + SCRIPT);
        line.add("leash");
        line.add(command.stopSignal());
        line.add(tenths(command.grace()));
        line.addAll(command.command());
        return line;
    }

    private static String tenths(Duration duration) {
        return Long.toString(Math.max(0, duration.toMillis() / 100));
    }

    private static void readLines(Process process, Consumer<String> consumer) {
        Thread.ofPlatform().daemon().name("output of " + process.pid()).start(() -> {
            try (BufferedReader reader = process.inputReader(StandardCharsets.UTF_8)) {
                reader.lines().forEach(consumer);
            } catch (IOException | UncheckedIOException e) {
                // The pipe breaks when the child is killed; nobody is left who could say more.
            }
        });
    }

    /** The pid of the child itself, not of a wrapper. */
    public long pid() {
        return process.pid();
    }

    public boolean isAlive() {
        return process.isAlive();
    }

    /** The exit code; 128 plus the signal's number when a signal ended the child. */
    public CompletableFuture<Integer> onExit() {
        return process.onExit().thenApply(Process::exitValue);
    }

    /** Asks the child to stop, waits as long as its command allows, then kills it. See {@link #stop(Duration)}. */
    public int stop() {
        return stop(grace);
    }

    /**
     * Asks the child to stop, waits, and kills it when the time is over. Returns when the child has ended; does nothing
     * to a child that has ended before. An interrupt kills the child at once and is kept.
     *
     * @return the exit code
     */
    public int stop(Duration timeout) {
        try (OutputStream pipe = process.getOutputStream()) {
            pipe.write((tenths(timeout) + "\n").getBytes(StandardCharsets.US_ASCII));
        } catch (IOException e) {
            // Child and watcher have gone already.
        }
        try {
            if (!process.waitFor(timeout.plus(MARGIN).toMillis(), TimeUnit.MILLISECONDS)) {
                return kill();
            }
            return process.exitValue();
        } catch (InterruptedException e) {
            int exitCode = kill();
            Thread.currentThread().interrupt();
            return exitCode;
        }
    }

    /** Kills the child with SIGKILL and waits for its end. */
    public int kill() {
        return process.destroyForcibly().onExit().thenApply(Process::exitValue).join();
    }

    /** {@link #stop()}. */
    @Override
    public void close() {
        stop();
    }
}
