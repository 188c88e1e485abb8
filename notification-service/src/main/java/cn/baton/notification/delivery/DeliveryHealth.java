package cn.baton.notification.delivery;

import io.smallrye.health.api.Wellness;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import org.eclipse.microprofile.health.HealthCheck;
import org.eclipse.microprofile.health.HealthCheckResponse;

/** Unwell while deliveries wait for a person's decision: nobody else will do anything about them. */
@Wellness
@ApplicationScoped
class DeliveryHealth implements HealthCheck {

    private final DeliveryGauge gauge;

    @Inject
    DeliveryHealth(DeliveryGauge gauge) {
        this.gauge = gauge;
    }

    @Override
    public HealthCheckResponse call() {
        long uncertain = gauge.of(DeliveryState.UNCERTAIN);
        return HealthCheckResponse.named("deliveries")
                .withData("uncertain", uncertain)
                .withData("givenUp", gauge.of(DeliveryState.DEAD))
                .withData("waiting", gauge.of(DeliveryState.PENDING) + gauge.of(DeliveryState.FAILED))
                .status(uncertain == 0)
                .build();
    }
}
