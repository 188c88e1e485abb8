package cn.baton.embedded;

import java.nio.file.Path;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Consumer;

/**
 * What a {@link Leash} starts: a command with its surroundings. Immutable; start from {@link #of} and refine.
 *
 * @param command the program and its arguments
 * @param environment variables added to those of this JVM
 * @param workingDirectory where it runs, or null for the directory of this JVM
 * @param output where standard output and standard error go, together
 * @param stopSignal the name of the signal that asks it to stop, without {@code SIG}
 * @param grace how long it may take to stop after that signal before it is killed; resolution 100 ms
 */
public record LeashedCommand(
        List<String> command,
        Map<String, String> environment,
        Path workingDirectory,
        Output output,
        String stopSignal,
        Duration grace) {

    /** Where the child's output goes. */
    public sealed interface Output {

        /** Thrown away. */
        record Nowhere() implements Output {}

        /** Appended to a file, which therefore also keeps what the child says after this JVM is gone. */
        record ToFile(Path file) implements Output {}

        /** Handed over line by line (UTF-8) on one daemon thread. */
        record ToLines(Consumer<String> consumer) implements Output {}
    }

    public LeashedCommand {
        command = List.copyOf(command);
        environment = Map.copyOf(environment);
        Objects.requireNonNull(output, "output");
        Objects.requireNonNull(stopSignal, "stopSignal");
        Objects.requireNonNull(grace, "grace");
        if (command.isEmpty()) {
            throw new IllegalArgumentException("no command");
        }
    }

    /** A command that stops on TERM within ten seconds and whose output is thrown away. */
    public static LeashedCommand of(List<String> command) {
        return new LeashedCommand(command, Map.of(), null, new Output.Nowhere(), "TERM", Duration.ofSeconds(10));
    }

    /** See {@link #of(List)}. */
    public static LeashedCommand of(String... command) {
        return of(List.of(command));
    }

    /** Adds one environment variable. */
    public LeashedCommand withEnvironment(String name, String value) {
        return withEnvironment(Map.of(name, value));
    }

    /** Adds environment variables. */
    public LeashedCommand withEnvironment(Map<String, String> more) {
        Map<String, String> all = new HashMap<>(environment);
        all.putAll(more);
        return new LeashedCommand(command, all, workingDirectory, output, stopSignal, grace);
    }

    /** Runs in the given directory, which must exist. */
    public LeashedCommand inDirectory(Path directory) {
        return new LeashedCommand(command, environment, directory, output, stopSignal, grace);
    }

    /** Appends the output to a file, which is created when it is missing. */
    public LeashedCommand writingTo(Path file) {
        return withOutput(new Output.ToFile(file));
    }

    /** Hands the output over line by line. */
    public LeashedCommand sendingLinesTo(Consumer<String> consumer) {
        return withOutput(new Output.ToLines(consumer));
    }

    /** Stops on another signal than TERM, {@code "INT"} for example. */
    public LeashedCommand stoppingOn(String signal) {
        return new LeashedCommand(command, environment, workingDirectory, output, signal, grace);
    }

    /** Allows more or less time to stop. */
    public LeashedCommand withGrace(Duration time) {
        return new LeashedCommand(command, environment, workingDirectory, output, stopSignal, time);
    }

    private LeashedCommand withOutput(Output target) {
        return new LeashedCommand(command, environment, workingDirectory, target, stopSignal, grace);
    }
}
