package cn.baton.support.outbox;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import org.eclipse.microprofile.config.inject.ConfigProperty;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.Properties;

/** Opens the relay's session beside the pool, so that the pool's size is the requests' alone. */
@ApplicationScoped
class OutboxSessions {

    private final String url;
    private final Properties properties = new Properties();

    @Inject
    OutboxSessions(
            @ConfigProperty(name = "quarkus.datasource.jdbc.url") String url,
            @ConfigProperty(name = "quarkus.datasource.username") String user,
            @ConfigProperty(name = "quarkus.datasource.password") String password,
            @ConfigProperty(name = "quarkus.application.name") String application) {
        this.url = url;
        properties.setProperty("user", user);
        properties.setProperty("password", password);
        properties.setProperty("ApplicationName", application + " outbox relay");
        properties.setProperty("tcpKeepAlive", "true");
        properties.setProperty("connectTimeout", "5");
        // A session that hangs (a peer that vanished) must be given up, since others wait for its lead.
        properties.setProperty("socketTimeout", "30");
    }

    OutboxSession open() throws SQLException {
        Connection connection = DriverManager.getConnection(url, properties);
        return new OutboxSession(connection);
    }
}
