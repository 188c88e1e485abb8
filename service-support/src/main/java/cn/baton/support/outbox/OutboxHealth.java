package cn.baton.support.outbox;

import io.smallrye.health.api.Wellness;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import org.eclipse.microprofile.health.HealthCheck;
import org.eclipse.microprofile.health.HealthCheckResponse;
import org.eclipse.microprofile.health.HealthCheckResponseBuilder;

import java.util.Map;

/**
 * Whether events leave in time. It is no readiness check: while the bus is away the service still takes requests, since
 * the database is its write path.
 */
@Wellness
@ApplicationScoped
class OutboxHealth implements HealthCheck {

    private final OutboxGauge gauge;
    private final OutboxRelay relay;
    private final HeldTopics held;
    private final OutboxConfig config;

    @Inject
    OutboxHealth(OutboxGauge gauge, OutboxRelay relay, HeldTopics held, OutboxConfig config) {
        this.gauge = gauge;
        this.relay = relay;
        this.held = held;
        this.config = config;
    }

    @Override
    public HealthCheckResponse call() {
        OutboxGauge.Backlog backlog = gauge.backlog();
        Map<String, String> heldTopics = held.reasons();
        HealthCheckResponseBuilder response = HealthCheckResponse.named("outbox")
                .withData("depth", backlog.depth())
                .withData("oldestAgeSeconds", Math.round(backlog.oldestAgeSeconds()))
                .withData("leader", relay.leads());
        heldTopics.forEach((topic, reason) -> response.withData("held " + topic, reason));
        return response.status(heldTopics.isEmpty()
                        && backlog.oldestAgeSeconds() < config.unwellAfter().toSeconds())
                .build();
    }
}
