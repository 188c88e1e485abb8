package cn.baton.support.inbox;

import io.smallrye.health.api.Wellness;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import org.eclipse.microprofile.health.HealthCheck;
import org.eclipse.microprofile.health.HealthCheckResponse;

/** Unwell while messages wait for an operator: what they tell is missing from every figure. */
@Wellness
@ApplicationScoped
class DeadLetterHealth implements HealthCheck {

    private final DeadLetters deadLetters;

    @Inject
    DeadLetterHealth(DeadLetters deadLetters) {
        this.deadLetters = deadLetters;
    }

    @Override
    public HealthCheckResponse call() {
        long waiting = deadLetters.waiting();
        return HealthCheckResponse.named("dead-letters")
                .withData("waiting", waiting)
                .status(waiting == 0)
                .build();
    }
}
