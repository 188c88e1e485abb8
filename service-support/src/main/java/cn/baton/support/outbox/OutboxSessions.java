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
        // Its statements are short. One that hangs is given up by both sides, since others wait for the lead: the
        // server ends the session of a peer that has vanished after 25 s, where no follower has done so before.
        properties.setProperty("socketTimeout", "10");
        properties.setProperty(
                "options",
                "-c tcp_keepalives_idle=10 -c tcp_keepalives_interval=5 -c tcp_keepalives_count=3"
                        + " -c tcp_user_timeout=25000 -c lock_timeout=5000 -c statement_timeout=8000");
    }

    OutboxSession open() throws SQLException {
        return new OutboxSession(connect());
    }

    Connection connect() throws SQLException {
        return DriverManager.getConnection(url, properties);
    }
}
