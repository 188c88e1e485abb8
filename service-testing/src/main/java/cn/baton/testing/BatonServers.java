package cn.baton.testing;

import cn.baton.embedded.Database;
import cn.baton.embedded.KafkaServer;
import cn.baton.embedded.MailServer;
import cn.baton.embedded.PostgresServer;
import cn.baton.embedded.ServerOptions;
import cn.baton.embedded.TokenIssuer;
import cn.baton.embedded.Topics;
import io.quarkus.test.common.QuarkusTestResourceLifecycleManager;

import java.util.HashMap;
import java.util.Map;

/**
 * The real servers under a module's integration tests: started once, before the first test class, and stopped after the
 * last. Use it with {@code @WithTestResource(value = BatonServers.class, scope = TestResourceScope.GLOBAL)} on one class.
 */
public final class BatonServers implements QuarkusTestResourceLifecycleManager {

    /** Of the small service on which service-support tests itself. */
    private static final String[] TOPICS_OF_SAMPLE = {"note.events", "support-test.dead-letters"};

    private PostgresServer postgres;
    private KafkaServer kafka;
    private TokenIssuer issuer;
    private MailServer mail;

    @Override
    public Map<String, String> start() {
        postgres = PostgresServer.start(ServerOptions.temporary());
        kafka = KafkaServer.start(
                ServerOptions.temporary(), Topics.ofSuite(null).and(TOPICS_OF_SAMPLE));
        issuer = TokenIssuer.start(0);
        mail = MailServer.start(0, 0);
        Database database = postgres.database("test");

        Map<String, String> config = new HashMap<>();
        config.put("quarkus.datasource.jdbc.url", database.jdbcUrl());
        config.put("quarkus.datasource.username", database.applicationUser());
        config.put("quarkus.datasource.password", database.applicationPassword());
        config.put("quarkus.flyway.username", database.user());
        config.put("quarkus.flyway.password", database.password());
        config.put("kafka.bootstrap.servers", kafka.bootstrapServers());
        config.put("quarkus.oidc.auth-server-url", issuer.issuer());
        config.put("baton.mail.host", "127.0.0.1");
        config.put("baton.mail.port", Integer.toString(mail.smtpPort()));
        config.put("baton.mail.from", "letters@baton.example");
        config.put("quarkus.http.test-port", "0");
        // Tests are one client that never rests.
        config.put("baton.rate-limit.per-second", "1000000");
        config.put("baton.rate-limit.burst", "1000000");
        config.put("baton.test.token-secret", issuer.clientSecret());
        config.put("baton.test.mailbox", mail.url());
        return config;
    }

    @Override
    public void stop() {
        close(mail);
        close(issuer);
        close(kafka);
        close(postgres);
    }

    private static void close(AutoCloseable server) {
        if (server == null) {
            return;
        }
        try {
            server.close();
        } catch (Exception e) {
            throw new IllegalStateException("A test server did not stop", e);
        }
    }
}
