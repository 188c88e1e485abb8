package cn.baton.support.database;

import io.agroal.api.AgroalDataSource;
import io.quarkus.runtime.StartupEvent;
import io.smallrye.health.api.Wellness;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import org.eclipse.microprofile.health.HealthCheck;
import org.eclipse.microprofile.health.HealthCheckResponse;
import org.jboss.logging.Logger;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;

/**
 * Sees at start that the service could not rewrite its own histories: an audit trail is worth what its keeper cannot do to
 * it. An operator who has one database role only says so by {@link DatabaseConfig#singleRole()}, and health shows it.
 */
@Wellness
@ApplicationScoped
class HistoryProtection implements HealthCheck {

    private static final Logger LOG = Logger.getLogger(HistoryProtection.class);

    private final AgroalDataSource dataSource;
    private final DatabaseConfig config;
    private volatile List<String> changeable = List.of();

    @Inject
    HistoryProtection(AgroalDataSource dataSource, DatabaseConfig config) {
        this.dataSource = dataSource;
        this.config = config;
    }

    void check(@Observes StartupEvent start) throws SQLException {
        try (Connection connection = dataSource.getConnection()) {
            changeable = AppendOnly.changeable(connection);
        }
        if (changeable.isEmpty()) {
            return;
        }
        if (!config.singleRole()) {
            throw new IllegalStateException("The database role of this service could change " + changeable
                    + ". Give the service a role of its own, and name the tables' owner in quarkus.flyway.username and"
                    + " quarkus.flyway.password; or set baton.database.single-role=true");
        }
        LOG.warnf(
                "The database role of this service could change %s, as baton.database.single-role allows", changeable);
    }

    @Override
    public HealthCheckResponse call() {
        return HealthCheckResponse.named("histories")
                .withData("protected", changeable.isEmpty())
                .up()
                .build();
    }
}
