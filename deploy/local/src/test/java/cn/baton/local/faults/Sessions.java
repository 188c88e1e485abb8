package cn.baton.local.faults;

import cn.baton.embedded.Database;
import cn.baton.local.stack.ServiceDefinition;
import cn.baton.local.stack.Stack;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;

/** The sessions that a service has in its database, seen as the role that it uses itself. */
final class Sessions {

    // Those first that are in the middle of something.
    private static final String BUSIEST = """
            select pid from pg_stat_activity where usename = current_user and pid <> pg_backend_pid()
            order by state = 'active' desc nulls last, state = 'idle', random() limit 1""";

    private static final String END_ALL = """
            select count(pg_terminate_backend(pid)) from pg_stat_activity
            where usename = current_user and pid <> pg_backend_pid()""";

    private static final long NONE = -1;

    private final Stack stack;

    Sessions(Stack stack) {
        this.stack = stack;
    }

    /** The process of one session, or -1 when there is none: the database may be away. */
    long backendOf(ServiceDefinition service) throws InterruptedException {
        return ask(service, BUSIEST);
    }

    String endAllOf(ServiceDefinition service) throws InterruptedException {
        long ended = ask(service, END_ALL);
        return ended == NONE ? "no database" : ended + " sessions";
    }

    private long ask(ServiceDefinition service, String query) throws InterruptedException {
        Database database = stack.database(service);
        try (Connection connection = DriverManager.getConnection(
                        database.jdbcUrl(), database.applicationUser(), database.applicationPassword());
                Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery(query)) {
            return row.next() ? row.getLong(1) : NONE;
        } catch (SQLException e) {
            return NONE;
        }
    }
}
