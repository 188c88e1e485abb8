package cn.baton.support.database;

import io.quarkus.flyway.FlywayConfigurationCustomizer;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.flywaydb.core.api.configuration.FluentConfiguration;

/** Has the owner, who migrates, give the application's role what it needs. */
@Singleton
class MigrationGrants implements FlywayConfigurationCustomizer {

    private final String role;

    @Inject
    MigrationGrants(@ConfigProperty(name = "quarkus.datasource.username") String role) {
        this.role = role;
    }

    @Override
    public void customize(FluentConfiguration configuration) {
        configuration.callbacks(new Grants(role));
    }
}
