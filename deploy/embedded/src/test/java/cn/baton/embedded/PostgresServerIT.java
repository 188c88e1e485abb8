package cn.baton.embedded;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

class PostgresServerIT implements OwnedServerContract {

    private static PostgresServer server;

    @BeforeAll
    static void start() {
        server = PostgresServer.start(ServerOptions.temporary());
    }

    @AfterAll
    static void stop() {
        server.close();
        await().untilAsserted(() -> assertThat(server.dataDirectory()).doesNotExist());
    }

    @Override
    public String server() {
        return "postgres";
    }

    @Override
    public String title() {
        return "PostgreSQL";
    }

    @Override
    public OwnedServer start(ServerOptions options) {
        return PostgresServer.start(options);
    }

    @ParameterizedTest
    @CsvSource({
        "fsync,on",
        "synchronous_commit,on",
        "full_page_writes,on",
        "server_encoding,UTF8",
        "log_timezone,UTC",
        "listen_addresses,127.0.0.1"
    })
    void runsWithTheSettingsOfProduction(String setting, String value) throws SQLException {
        assertThat(ask(server.database("settings"), "SHOW " + setting)).isEqualTo(value);
    }

    @Test
    void ownsItsDatabase() throws SQLException {
        Database database = server.database("owned");

        assertThat(ask(database, "SELECT pg_get_userbyid(datdba) FROM pg_database WHERE datname = 'owned'"))
                .isEqualTo("owned");
    }

    @Test
    void itsApplicationOwnsNothing() throws SQLException {
        Database database = server.database("served");
        Database application =
                new Database("served", database.jdbcUrl(), database.applicationUser(), database.applicationPassword());

        assertThat(ask(application, "SELECT current_user")).isEqualTo("served_app");
        assertThatThrownBy(() -> run(application, "CREATE TABLE mine (id int)"))
                .hasMessageContaining("permission denied");
    }

    @Test
    void givesTheSameAccessTwice() {
        assertThat(server.database("twice")).isEqualTo(server.database("twice"));
    }

    @Test
    void doesNotPrintThePassword() {
        Database database = server.database("printed");

        assertThat(database.toString()).doesNotContain(database.password(), database.applicationPassword());
    }

    @Test
    void findsChineseWordsByTrigram() throws SQLException {
        assertThat(ask(server.database("trigram"), "SELECT '许昌市重点项目' %> '重点项目'"))
                .isEqualTo("t");
    }

    @ParameterizedTest
    @CsvSource({"postgres,postgres", "postgres,''", "locked,''"})
    void letsNobodyInWithoutThePassword(String user, String password) {
        Database database = server.database("locked");

        assertThatThrownBy(() -> ask(new Database("locked", database.jdbcUrl(), user, password), "SELECT 1"))
                .isInstanceOf(SQLException.class)
                .hasMessageContaining("password");
    }

    @Test
    void keepsRolesOutOfOtherDatabases() {
        Database mine = server.database("mine");
        Database other = server.database("other");

        assertThatThrownBy(() -> ask(new Database("other", other.jdbcUrl(), mine.user(), mine.password()), "SELECT 1"))
                .hasMessageContaining("permission denied");
    }

    @Test
    void refusesAStrangeName() {
        assertThatThrownBy(() -> server.database("x\"; drop")).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void keepsDataAndChangesThePasswordOverARestart(@TempDir Path directory) throws SQLException {
        Database before;
        try (PostgresServer first = PostgresServer.start(new ServerOptions(directory, 0))) {
            before = first.database("kept");
            run(before, "CREATE TABLE project AS SELECT 42 AS id");
        }
        try (PostgresServer second = PostgresServer.start(new ServerOptions(directory, 0))) {
            Database after = second.database("kept");

            assertThat(ask(after, "SELECT id FROM project")).isEqualTo("42");
            assertThat(after.password()).isNotEqualTo(before.password());
        }
    }

    @Test
    void recoversWhenItWasKilled(@TempDir Path directory) throws SQLException {
        PostgresServer first = PostgresServer.start(new ServerOptions(directory, 0));
        run(first.database("kept"), "CREATE TABLE project AS SELECT 42 AS id");
        ProcessHandle.of(first.pid()).orElseThrow().destroyForcibly();

        try (PostgresServer second = PostgresServer.start(new ServerOptions(directory, 0))) {
            assertThat(ask(second.database("kept"), "SELECT id FROM project")).isEqualTo("42");
        }
    }

    @Test
    void goesOnWithTheSameDataPortAndPasswordsWhenItIsStartedAnew() throws SQLException {
        try (PostgresServer server = PostgresServer.start(ServerOptions.temporary())) {
            Database database = server.database("kept");
            run(database, "CREATE TABLE project AS SELECT 42 AS id");
            OwnedServerContract.kill(server.pid());
            server.onExit().join();

            server.restart();

            assertThat(server.database("kept")).isEqualTo(database);
            assertThat(ask(database, "SELECT id FROM project")).isEqualTo("42");
        }
    }

    @Test
    void doesNotWaitForWhatAKilledServerWasBusyWith() throws Exception {
        try (PostgresServer server = PostgresServer.start(ServerOptions.temporary())) {
            Database database = server.database("busy");
            Thread.ofPlatform()
                    .daemon()
                    .start(() -> assertThatThrownBy(
                                    () -> ask(database, "SELECT count(*) FROM generate_series(1, 1000000000000)"))
                            .isInstanceOf(SQLException.class));
            String busy =
                    "SELECT pid FROM pg_stat_activity WHERE query LIKE '%generate_series(1,%' AND pid <> pg_backend_pid()";
            await().ignoreExceptions().until(() -> ask(database, busy) != null);
            ProcessHandle backend =
                    ProcessHandle.of(Long.parseLong(ask(database, busy))).orElseThrow();
            OwnedServerContract.kill(server.pid());
            server.onExit().join();
            assertThat(backend.isAlive()).isTrue();

            server.restart();

            assertThat(backend.isAlive()).isFalse();
            assertThat(ask(database, "SELECT 1")).isEqualTo("1");
        }
    }

    private static String ask(Database database, String query) throws SQLException {
        try (Connection connection = connect(database);
                Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery(query)) {
            row.next();
            return row.getString(1);
        }
    }

    private static void run(Database database, String command) throws SQLException {
        try (Connection connection = connect(database);
                Statement statement = connection.createStatement()) {
            statement.execute(command);
        }
    }

    private static Connection connect(Database database) throws SQLException {
        return DriverManager.getConnection(database.jdbcUrl(), database.user(), database.password());
    }
}
