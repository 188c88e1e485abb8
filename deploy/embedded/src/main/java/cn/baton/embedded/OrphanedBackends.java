package cn.baton.embedded;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;

/**
 * Processes that a killed postmaster has left behind. Idle ones notice and go; one that is busy stays for as long as its
 * statement runs, and holds the shared memory without which no new server starts. Nobody can hear what it finds, so it
 * is killed: to the database that is the same crash.
 */
final class OrphanedBackends {

    private static final Duration PATIENCE = Duration.ofSeconds(5);

    private OrphanedBackends() {}

    /** Ends every process of PostgreSQL that works in these files, whose postmaster must be gone. Only Linux shows them. */
    static void end(Path files) throws IOException {
        if (!Files.exists(files)) {
            return;
        }
        Path directory = files.toRealPath();
        List<ProcessHandle> orphans = ProcessHandle.allProcesses()
                .filter(process -> worksIn(directory, process))
                .toList();
        orphans.forEach(ProcessHandle::destroyForcibly);
        CompletableFuture.allOf(orphans.stream().map(ProcessHandle::onExit).toArray(CompletableFuture[]::new))
                .completeOnTimeout(null, PATIENCE.toMillis(), TimeUnit.MILLISECONDS)
                .join();
    }

    /** Every process of PostgreSQL changes to the directory of its data; its title does not name them. */
    private static boolean worksIn(Path directory, ProcessHandle process) {
        Path proc = Path.of("/proc", Long.toString(process.pid()));
        try {
            return Files.readSymbolicLink(proc.resolve("cwd")).equals(directory)
                    && Files.readSymbolicLink(proc.resolve("exe")).endsWith("postgres");
        } catch (IOException e) {
            // Gone by now, or not ours.
            return false;
        }
    }
}
