package cn.baton.embedded;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** The files of one PostgreSQL server and the programs that work on them. */
final class PostgresCluster {

    static final String SUPERUSER = "postgres";

    private static final String SERVER = "PostgreSQL";

    // How long the children of a killed server may take to notice.
    private static final Duration ORPHANS = Duration.ofSeconds(10);

    // Only over TCP, only from this machine, and nobody without a password: this replaces what initdb wrote.
    private static final String ACCESS = """
            host all all 127.0.0.1/32 scram-sha-256
            """;

    // Durability as in production, memory as on a laptop.
    private static final Map<String, String> SETTINGS = new TreeMap<>(Map.ofEntries(
            Map.entry("fsync", "on"),
            Map.entry("synchronous_commit", "on"),
            Map.entry("full_page_writes", "on"),
            Map.entry("listen_addresses", Ports.LOOPBACK),
            Map.entry("unix_socket_directories", ""),
            Map.entry("password_encryption", "scram-sha-256"),
            Map.entry("max_connections", "200"),
            Map.entry("shared_buffers", "48MB"),
            Map.entry("max_wal_size", "512MB"),
            Map.entry("timezone", "UTC"),
            Map.entry("log_timezone", "UTC"),
            Map.entry("lc_messages", "C")));

    private final DataDirectory directory;
    private final Path binaries;
    private final List<String> asOrdinaryUser;

    PostgresCluster(DataDirectory directory, Path binaries, List<String> asOrdinaryUser) {
        this.directory = directory;
        this.binaries = binaries;
        this.asOrdinaryUser = asOrdinaryUser;
    }

    Path log() {
        return directory.resolve("postgres.log");
    }

    private Path files() {
        return directory.resolve("cluster");
    }

    private Path access() {
        return directory.resolve("access.conf");
    }

    /** Leaves the files ready for a start: created, not in use, and with this superuser's password. */
    void prepare(String superuserPassword) {
        try {
            Files.writeString(access(), ACCESS);
            if (!Files.exists(files())) {
                create();
            }
            setSuperuserPassword(superuserPassword);
        } catch (IOException e) {
            throw new UncheckedIOException("Cannot prepare " + files(), e);
        }
    }

    LeashedCommand serverOn(int port) {
        List<String> command = program("postgres");
        command.addAll(List.of("-D", files().toString(), "-p", Integer.toString(port), "-c", "hba_file=" + access()));
        SETTINGS.forEach((name, value) -> command.addAll(List.of("-c", name + "=" + value)));
        // INT is the fast shutdown: TERM would wait for clients that may be hanging on.
        return LeashedCommand.of(command).writingTo(log()).stoppingOn("INT").withGrace(Duration.ofSeconds(15));
    }

    /** In one step: a directory that initdb did not finish must not be taken for a database. */
    private void create() throws IOException {
        Path fresh = directory.resolve("creating");
        DirectoryTree.delete(fresh);
        List<String> initdb = program("initdb");
        initdb.addAll(List.of("-D", fresh.toString(), "-U", SUPERUSER, "-A", "scram-sha-256", "-E", "UTF8"));
        // The same order on every machine, by code point; the character type is what makes pg_trgm see 汉字 as letters.
        initdb.addAll(List.of("--locale-provider=builtin", "--builtin-locale=C.UTF-8"));
        initdb.addAll(List.of("--locale=C", "--lc-ctype=C.UTF-8"));
        Path password = Files.writeString(directory.resolve("first-password"), Secrets.random());
        initdb.add("--pwfile=" + password);
        if (directory.temporary()) {
            initdb.add("--no-sync");
        }
        if (!run(initdb, "")) {
            throw failure();
        }
        Files.delete(password);
        Files.move(fresh, files());
    }

    /** Nobody knows the password of the start before; single-user mode needs none. */
    private void setSuperuserPassword(String password) throws IOException {
        List<String> single = program("postgres");
        single.addAll(List.of("--single", "-D", files().toString(), "-c", "password_encryption=scram-sha-256"));
        single.add("postgres");
        Instant end = Instant.now().plus(ORPHANS);
        while (!run(single, "ALTER ROLE " + SUPERUSER + " PASSWORD '" + password + "'\n")) {
            if (Instant.now().isAfter(end) || !DataDirectory.tailOf(log()).contains("shared memory block")) {
                throw failure();
            }
        }
    }

    /**
     * Waits until the server that used the files before is gone with all its processes. A killed one leaves its pid
     * file, and the pid may belong to somebody else by now.
     */
    void awaitFormerOwner() {
        Path pidFile = files().resolve("postmaster.pid");
        try {
            List<String> lines = Files.exists(pidFile) ? Files.readAllLines(pidFile) : List.of();
            if (lines.isEmpty()) {
                return;
            }
            // Negative in single-user mode.
            long pid = Math.abs(Long.parseLong(lines.getFirst().strip()));
            if (FormerOwner.awaitGone(pid, files().toString(), SERVER)) {
                // Otherwise the file stays: it is how the server finds out that children of the former one still live.
                Files.deleteIfExists(pidFile);
            }
            OrphanedBackends.end(files());
        } catch (IOException e) {
            throw new UncheckedIOException("Cannot read " + pidFile, e);
        }
    }

    private ServerStartException failure() {
        return new ServerStartException("PostgreSQL could not be prepared:\n" + DataDirectory.tailOf(log()));
    }

    private boolean run(List<String> command, String input) throws IOException {
        Process process = new ProcessBuilder(command)
                .redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.appendTo(log().toFile()))
                .start();
        try (var stdin = process.outputWriter()) {
            stdin.write(input);
        } catch (IOException e) {
            // It has ended without reading; its log says why.
        }
        try {
            return process.waitFor() == 0;
        } catch (InterruptedException e) {
            process.destroyForcibly();
            Thread.currentThread().interrupt();
            throw new ServerStartException("Interrupted while preparing PostgreSQL", e);
        }
    }

    private List<String> program(String name) {
        List<String> command = new ArrayList<>(asOrdinaryUser);
        command.add(binaries.resolve("bin").resolve(name).toString());
        return command;
    }
}
