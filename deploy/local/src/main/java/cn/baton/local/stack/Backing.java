package cn.baton.local.stack;

import cn.baton.embedded.Database;

import java.util.LinkedHashMap;
import java.util.Map;

/**
 * What one service stands on, as it sees it.
 *
 * @param authServerUrl of the OpenID provider
 * @param smtpPort of the mail server on 127.0.0.1
 */
record Backing(Database database, String bootstrapServers, String authServerUrl, int smtpPort) {

    static final String LOOPBACK = "127.0.0.1";

    /** By environment, because a command line can be read by every user of the machine. */
    Map<String, String> environmentOf(ServiceDefinition service, int port) {
        Map<String, String> environment = new LinkedHashMap<>();
        environment.put("QUARKUS_HTTP_HOST", LOOPBACK);
        environment.put("QUARKUS_HTTP_PORT", Integer.toString(port));
        environment.put("QUARKUS_DATASOURCE_JDBC_URL", database.jdbcUrl());
        environment.put("QUARKUS_DATASOURCE_USERNAME", database.applicationUser());
        environment.put("QUARKUS_DATASOURCE_PASSWORD", database.applicationPassword());
        environment.put("QUARKUS_FLYWAY_USERNAME", database.user());
        environment.put("QUARKUS_FLYWAY_PASSWORD", database.password());
        environment.put("KAFKA_BOOTSTRAP_SERVERS", bootstrapServers);
        environment.put("QUARKUS_OIDC_AUTH_SERVER_URL", authServerUrl);
        if (service.sendsMail()) {
            environment.put("BATON_MAIL_HOST", LOOPBACK);
            environment.put("BATON_MAIL_PORT", Integer.toString(smtpPort));
            environment.put("BATON_MAIL_FROM", "letters@baton.example");
        }
        return environment;
    }
}
