package cn.baton.support.database;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;

/** The tables whose rows are added and never changed: those whose comment begins with "append-only". */
final class AppendOnly {

    private static final String TABLES = """
            select c.relname from pg_class c
            where c.relnamespace = current_schema()::regnamespace and c.relkind in ('r', 'p')
              and obj_description(c.oid, 'pg_class') like 'append-only%'
            order by c.relname""";

    private static final String CHANGEABLE = """
            select c.relname from pg_class c
            where c.relnamespace = current_schema()::regnamespace and c.relkind in ('r', 'p')
              and obj_description(c.oid, 'pg_class') like 'append-only%'
              and (has_table_privilege(c.oid, 'UPDATE, DELETE, TRUNCATE') or has_any_column_privilege(c.oid, 'UPDATE')
                or pg_has_role(c.relowner, 'MEMBER'))
            order by c.relname""";

    private AppendOnly() {}

    static List<String> tables(Connection connection) throws SQLException {
        return names(connection, TABLES);
    }

    /** Those that the connection's role could change all the same. */
    static List<String> changeable(Connection connection) throws SQLException {
        return names(connection, CHANGEABLE);
    }

    private static List<String> names(Connection connection, String query) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(query);
                ResultSet rows = statement.executeQuery()) {
            List<String> names = new ArrayList<>();
            while (rows.next()) {
                names.add(rows.getString(1));
            }
            return names;
        }
    }
}
