package cn.baton.benchmarks;

import cn.baton.embedded.Database;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Fills the registry's database behind the service's back: what is measured is reading, and a million writes take hours. */
final class RegistryFill {

    private static final String INDEXES = """
            select i.indexrelid::regclass::text, pg_get_indexdef(i.indexrelid)
            from pg_index i
            where i.indrelid in ('project'::regclass, 'project_validity'::regclass) and not i.indisunique""";

    private final Database database;

    RegistryFill(Database database) {
        this.database = database;
    }

    long projects() throws SQLException {
        try (Connection connection = connect();
                Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery("select count(*) from project")) {
            row.next();
            return row.getLong(1);
        }
    }

    void fill(int projects) throws SQLException, IOException {
        try (Connection connection = connect();
                Statement statement = connection.createStatement()) {
            connection.setAutoCommit(false);
            statement.execute("set local synchronous_commit = off; set local maintenance_work_mem = '512MB'");
            // Made anew afterwards: sixty indexes that grow row by row take an hour.
            Map<String, String> indexes = indexes(statement);
            for (String index : indexes.keySet()) {
                statement.execute("drop index " + index);
            }
            for (String insert : script(projects)) {
                statement.execute(insert);
            }
            for (String definition : indexes.values()) {
                statement.execute(definition);
            }
            connection.commit();
            connection.setAutoCommit(true);
            statement.execute("vacuum analyze");
        }
    }

    private static Map<String, String> indexes(Statement statement) throws SQLException {
        Map<String, String> indexes = new LinkedHashMap<>();
        try (ResultSet rows = statement.executeQuery(INDEXES)) {
            while (rows.next()) {
                indexes.put(rows.getString(1), rows.getString(2));
            }
        }
        return indexes;
    }

    private static List<String> script(int projects) throws IOException {
        try (InputStream file = RegistryFill.class.getResourceAsStream("/registry-fill.sql")) {
            String script = new String(file.readAllBytes(), StandardCharsets.UTF_8)
                    .replace("${projects}", Integer.toString(projects));
            List<String> statements = new ArrayList<>();
            for (String statement : script.split(";\\s*\\n")) {
                if (!statement.isBlank()) {
                    statements.add(statement);
                }
            }
            return statements;
        }
    }

    private Connection connect() throws SQLException {
        return DriverManager.getConnection(database.jdbcUrl(), database.user(), database.password());
    }
}
