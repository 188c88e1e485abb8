package cn.baton.project;

import cn.baton.testing.DatabaseOwner;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.regex.Pattern;

/** How the database would answer what Hibernate has asked it. */
public final class Plans {

    private static final Pattern PARAMETER = Pattern.compile("\\?");

    private Plans() {}

    /** Several statements in one go. */
    public static void execute(String... statements) throws SQLException {
        try (Connection connection = connect();
                Statement statement = connection.createStatement()) {
            for (String sql : statements) {
                statement.execute(sql);
            }
        }
    }

    /** The statements, each with its plan for any values, that read one of these tables from end to end. */
    public static List<String> readingFromEndToEnd(List<String> selects, String tables) throws SQLException {
        return scanning(selects, "Seq Scan on (" + tables + ") ", "set enable_seqscan = on");
    }

    /**
     * The statements, each with its plan for any values, that cannot but read a table from end to end. Small tables are
     * cheapest read whole; without that choice the planner shows whether it has another.
     */
    public static List<String> withNothingButReadingFromEndToEnd(List<String> selects) throws SQLException {
        return scanning(selects, "Seq Scan on ", "set enable_seqscan = off");
    }

    private static List<String> scanning(List<String> selects, String scan, String setting) throws SQLException {
        Pattern pattern = Pattern.compile(scan);
        List<String> found = new ArrayList<>();
        try (Connection connection = connect();
                Statement statement = connection.createStatement()) {
            statement.execute(setting);
            for (String select : selects) {
                String plan = plan(statement, select);
                if (pattern.matcher(plan).find()) {
                    found.add(select + "\n" + plan);
                }
            }
        }
        return found;
    }

    private static String plan(Statement statement, String select) throws SQLException {
        AtomicInteger place = new AtomicInteger();
        String numbered = PARAMETER.matcher(select).replaceAll(match -> "\\$" + place.incrementAndGet());
        StringBuilder plan = new StringBuilder();
        try (ResultSet lines = statement.executeQuery("explain (generic_plan) " + numbered)) {
            while (lines.next()) {
                plan.append(lines.getString(1)).append('\n');
            }
        }
        return plan.toString();
    }

    /** The server makes plans for any values in its simple protocol only. */
    private static Connection connect() throws SQLException {
        return DatabaseOwner.dataSource("?preferQueryMode=simple").getConnection();
    }
}
