package cn.baton.testing;

import org.eclipse.microprofile.config.Config;
import org.eclipse.microprofile.config.ConfigProvider;
import org.postgresql.ds.PGSimpleDataSource;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import javax.sql.DataSource;

/** The role that owns the tables of the service under test: for what the service itself may not do. */
public final class DatabaseOwner {

    private DatabaseOwner() {}

    public static DataSource dataSource() {
        return dataSource("");
    }

    /** @param parameters of the URL, such as {@code ?preferQueryMode=simple} */
    public static DataSource dataSource(String parameters) {
        Config config = ConfigProvider.getConfig();
        PGSimpleDataSource source = new PGSimpleDataSource();
        source.setUrl(config.getValue("quarkus.datasource.jdbc.url", String.class) + parameters);
        source.setUser(config.getValue("quarkus.flyway.username", String.class));
        source.setPassword(config.getValue("quarkus.flyway.password", String.class));
        return source;
    }

    public static void execute(String sql) throws SQLException {
        try (Connection connection = dataSource().getConnection();
                Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }
}
