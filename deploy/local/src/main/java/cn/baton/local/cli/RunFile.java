package cn.baton.local.cli;

import com.fasterxml.jackson.annotation.JsonIgnore;
import com.fasterxml.jackson.databind.ObjectMapper;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * What {@code ./baton token} needs to know of a running stack. Readable by its owner only, and deleted when the stack
 * stops; one that a killed stack left behind is recognised.
 *
 * @param pid of the launcher
 * @param startedMillis when that process started, so that another one with its pid is not taken for it
 * @param issuer where tokens come from
 * @param clientSecret null when tokens come from a provider that is not ours
 */
record RunFile(int portBase, long pid, long startedMillis, String issuer, String clientId, String clientSecret) {

    private static final String NAME = "run.json";

    // Start times are counted from the machine's, which moves a little when its clock is set.
    private static final long CLOCK_TOLERANCE_MILLIS = 10_000;

    /** Each port base has a folder of its own, so that several stacks can run beside each other. */
    static Path folder(Path home, int portBase) {
        return runs(home).resolve(Integer.toString(portBase));
    }

    static RunFile ofThisProcess(int portBase, String issuer, String clientId, String clientSecret) {
        ProcessHandle self = ProcessHandle.current();
        return new RunFile(portBase, self.pid(), startOf(self), issuer, clientId, clientSecret);
    }

    /** Stacks of this checkout that are running now. */
    static List<RunFile> running(Path home) {
        List<RunFile> running = new ArrayList<>();
        if (!Files.isDirectory(runs(home))) {
            return running;
        }
        try (var folders = Files.newDirectoryStream(runs(home))) {
            for (Path folder : folders) {
                read(folder.resolve(NAME)).filter(RunFile::isRunning).ifPresent(running::add);
            }
            return running;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    void write(Path folder) {
        var ownerOnly = PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------"));
        try {
            Path fresh = Files.createTempFile(folder, NAME, ".new", ownerOnly);
            new ObjectMapper().writeValue(fresh.toFile(), this);
            Files.move(fresh, folder.resolve(NAME), StandardCopyOption.ATOMIC_MOVE);
        } catch (IOException e) {
            throw new UncheckedIOException("Cannot write " + folder.resolve(NAME), e);
        }
    }

    static void delete(Path folder) {
        try {
            Files.deleteIfExists(folder.resolve(NAME));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @JsonIgnore
    boolean isRunning() {
        return ProcessHandle.of(pid)
                .filter(ProcessHandle::isAlive)
                .filter(process -> Math.abs(startOf(process) - startedMillis) < CLOCK_TOLERANCE_MILLIS)
                .isPresent();
    }

    /** Without the secret. */
    @Override
    public String toString() {
        return "RunFile[portBase=" + portBase + ", pid=" + pid + ", issuer=" + issuer + "]";
    }

    private static Path runs(Path home) {
        return home.resolve(".baton").resolve("run");
    }

    private static long startOf(ProcessHandle process) {
        return process.info().startInstant().map(Instant::toEpochMilli).orElse(0L);
    }

    private static Optional<RunFile> read(Path file) {
        try {
            return Files.exists(file)
                    ? Optional.of(new ObjectMapper().readValue(file.toFile(), RunFile.class))
                    : Optional.empty();
        } catch (IOException e) {
            // Written by another version, or damaged: then nothing is known of it.
            return Optional.empty();
        }
    }
}
