package cn.baton.embedded;

import org.postgresql.PGConnection;
import org.postgresql.ds.PGSimpleDataSource;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.regex.Pattern;

/**
 * A real PostgreSQL 18 as a child process of this JVM, as durable as in production: it runs with {@code fsync},
 * {@code synchronous_commit} and {@code full_page_writes} on and does not start otherwise.
 *
 * <p>It listens on 127.0.0.1 only and has no Unix socket. Every access needs a password (SCRAM-SHA-256); the superuser's
 * and the roles' are made anew at every start, though not at a {@link #restart}, and kept in memory only. The superuser's is set in single-user mode before
 * anybody can connect. Encoding UTF8, time zone UTC, the built-in locale C.UTF-8.
 *
 * <p>The server ends with this JVM, whatever ends it (see {@link Leash}). A kept data directory survives that: a start
 * waits for the former server to go and recovers what it had committed.
 */
public final class PostgresServer implements OwnedServer {

    private static final Duration START_TIMEOUT = Duration.ofSeconds(60);
    private static final Duration POLL = Duration.ofMillis(20);
    private static final Pattern NAME = Pattern.compile("[a-z][a-z0-9_]{0,58}");
    private static final String APPLICATION = "_app";
    private static final List<String> MUST_BE_ON = List.of("fsync", "synchronous_commit", "full_page_writes");

    private final int port;
    private final DataDirectory directory;
    private final PostgresCluster cluster;
    private final String superuserPassword;
    private final Map<String, Database> databases = new HashMap<>();
    private volatile Leash leash;

    private PostgresServer(int port, DataDirectory directory, PostgresCluster cluster, String superuserPassword) {
        this.port = port;
        this.directory = directory;
        this.cluster = cluster;
        this.superuserPassword = superuserPassword;
    }

    /**
     * Starts the server and returns when it answers.
     *
     * @throws PortTakenException when somebody listens on the requested port
     * @throws ServerStartException when it does not come up within a minute, or not with durable settings
     */
    public static PostgresServer start(ServerOptions options) {
        DataDirectory directory = DataDirectory.of(options, "postgres");
        try {
            PostgresCluster cluster = new PostgresCluster(directory, PostgresBinaries.home(), OrdinaryUser.prefix());
            cluster.awaitFormerOwner();
            int port = Ports.claim(options.port(), "PostgreSQL");
            String password = Secrets.random();
            cluster.prepare(password);
            PostgresServer server = new PostgresServer(port, directory, cluster, password);
            server.launch();
            return server;
        } catch (RuntimeException e) {
            directory.close();
            throw e;
        }
    }

    @Override
    public void restart() {
        cluster.awaitFormerOwner();
        launch();
    }

    private void launch() {
        leash = directory.start(cluster.serverOn(port));
        try {
            awaitReady(cluster.log());
            requireDurability();
        } catch (SQLException e) {
            leash.stop();
            throw new ServerStartException("PostgreSQL answers, but not as expected", e);
        } catch (RuntimeException e) {
            leash.stop();
            throw e;
        }
    }

    /**
     * Access to a database of that name. The database, the role of its name that owns it, a second one for the application
     * and the extension pg_trgm are created when they are missing; the roles get new passwords once per start.
     *
     * @param name lower case letters, digits and underscores, at most 59
     * @throws IllegalArgumentException when the name is none
     * @throws IllegalStateException when the server refuses
     */
    public synchronized Database database(String name) {
        if (!NAME.matcher(name).matches()) {
            throw new IllegalArgumentException("not a database name: " + name);
        }
        return databases.computeIfAbsent(name, this::create);
    }

    /** On 127.0.0.1. */
    public int port() {
        return port;
    }

    @Override
    public long pid() {
        return leash.pid();
    }

    @Override
    public CompletableFuture<Integer> onExit() {
        return leash.onExit();
    }

    @Override
    public Path logFile() {
        return cluster.log();
    }

    /** The server's files and its log, {@code postgres.log}. */
    public Path dataDirectory() {
        return directory.path();
    }

    /** Stops the server after a checkpoint; breaks open connections. A temporary data directory vanishes soon after. */
    @Override
    public void close() {
        leash.stop();
        directory.close();
    }

    private Database create(String name) {
        String application = name + APPLICATION;
        String password;
        String applicationPassword;
        try (Connection connection = connect("postgres");
                Statement statement = connection.createStatement()) {
            password = role(connection, name);
            applicationPassword = role(connection, application);
            if (!exists(connection, "SELECT 1 FROM pg_database WHERE datname = ?", name)) {
                statement.execute("CREATE DATABASE \"" + name + "\" OWNER \"" + name + "\"");
                statement.execute("REVOKE CONNECT ON DATABASE \"" + name + "\" FROM PUBLIC");
            }
            // Every time: a database of an earlier version has no such role.
            statement.execute("GRANT CONNECT ON DATABASE \"" + name + "\" TO \"" + application + "\"");
        } catch (SQLException e) {
            throw new IllegalStateException("Cannot create database " + name, e);
        }
        // In a connection of its own, and every time: a crash may have come between the two.
        try (Connection connection = connect(name);
                Statement statement = connection.createStatement()) {
            statement.execute("CREATE EXTENSION IF NOT EXISTS pg_trgm");
        } catch (SQLException e) {
            throw new IllegalStateException("Cannot extend database " + name, e);
        }
        return new Database(
                name,
                "jdbc:postgresql://" + Ports.LOOPBACK + ":" + port + "/" + name,
                name,
                password,
                application,
                applicationPassword);
    }

    /** Returns its new password. */
    private static String role(Connection connection, String name) throws SQLException {
        String password = Secrets.random();
        if (!exists(connection, "SELECT 1 FROM pg_roles WHERE rolname = ?", name)) {
            try (Statement statement = connection.createStatement()) {
                statement.execute("CREATE ROLE \"" + name + "\" LOGIN");
            }
        }
        connection.unwrap(PGConnection.class).alterUserPassword(name, password.toCharArray(), "scram-sha-256");
        return password;
    }

    private static boolean exists(Connection connection, String sql, String name) throws SQLException {
        try (PreparedStatement query = connection.prepareStatement(sql)) {
            query.setString(1, name);
            try (ResultSet rows = query.executeQuery()) {
                return rows.next();
            }
        }
    }

    private void requireDurability() throws SQLException {
        try (Connection connection = connect("postgres");
                Statement statement = connection.createStatement()) {
            for (String setting : MUST_BE_ON) {
                try (ResultSet row = statement.executeQuery("SHOW " + setting)) {
                    row.next();
                    if (!"on".equals(row.getString(1))) {
                        throw new ServerStartException(
                                "PostgreSQL must run with " + setting + " on, but it is " + row.getString(1));
                    }
                }
            }
        }
    }

    private void awaitReady(Path log) {
        Instant end = Instant.now().plus(START_TIMEOUT);
        while (true) {
            try {
                connect("postgres").close();
                return;
            } catch (SQLException e) {
                if (!leash.isAlive() || Instant.now().isAfter(end)) {
                    throw new ServerStartException(
                            "PostgreSQL does not answer on port " + port + ":\n" + DataDirectory.tailOf(log), e);
                }
            }
            try {
                Thread.sleep(POLL);
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                throw new ServerStartException("Interrupted while PostgreSQL was starting", e);
            }
        }
    }

    private Connection connect(String database) throws SQLException {
        PGSimpleDataSource source = new PGSimpleDataSource();
        source.setServerNames(new String[] {Ports.LOOPBACK});
        source.setPortNumbers(new int[] {port});
        source.setDatabaseName(database);
        source.setUser(PostgresCluster.SUPERUSER);
        source.setPassword(superuserPassword);
        return source.getConnection();
    }
}
