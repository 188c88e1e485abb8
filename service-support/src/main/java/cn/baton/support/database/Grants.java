package cn.baton.support.database;

import org.flywaydb.core.api.FlywayException;
import org.flywaydb.core.api.callback.BaseCallback;
import org.flywaydb.core.api.callback.Context;
import org.flywaydb.core.api.callback.Event;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;

/**
 * After every migration, as the owner: the application's role may do with rows what it likes and nothing with tables, and
 * to those that are marked append-only it may add, no more. Tables that a migration brings along are among them.
 */
final class Grants extends BaseCallback {

    /** So that services which start at the same time do not grant at the same time. */
    private static final String LOCK = "select pg_advisory_xact_lock(20261130)";

    private static final List<String> GRANTS = List.of(
            "grant usage on schema %1$s to %2$s",
            "grant select, insert, update, delete on all tables in schema %1$s to %2$s",
            "grant usage, select on all sequences in schema %1$s to %2$s",
            "revoke all on %1$s.flyway_schema_history from %2$s");

    private final String role;

    /** @param role of the service itself */
    Grants(String role) {
        this.role = role;
    }

    @Override
    public boolean supports(Event event, Context context) {
        return event == Event.AFTER_MIGRATE;
    }

    @Override
    public boolean canHandleInTransaction(Event event, Context context) {
        return true;
    }

    @Override
    public void handle(Event event, Context context) {
        Connection connection = context.getConnection();
        try (Statement statement = connection.createStatement()) {
            String user = ask(statement, "select current_user");
            if (user.equals(role)) {
                return;
            }
            statement.execute(LOCK);
            String schema = statement.enquoteIdentifier(ask(statement, "select current_schema()"), true);
            String grantee = statement.enquoteIdentifier(role, true);
            for (String grant : GRANTS) {
                statement.execute(grant.formatted(schema, grantee));
            }
            for (String table : AppendOnly.tables(connection)) {
                statement.execute("revoke update, delete, truncate on %s.%s from %s"
                        .formatted(schema, statement.enquoteIdentifier(table, true), grantee));
            }
        } catch (SQLException e) {
            throw new FlywayException("The role " + role + " could not be given what the service needs", e);
        }
    }

    @Override
    public String getCallbackName() {
        return "grants";
    }

    private static String ask(Statement statement, String query) throws SQLException {
        try (ResultSet row = statement.executeQuery(query)) {
            row.next();
            return row.getString(1);
        }
    }
}
