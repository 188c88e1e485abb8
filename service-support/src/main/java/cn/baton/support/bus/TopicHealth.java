package cn.baton.support.bus;

import io.smallrye.health.api.Wellness;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import org.eclipse.microprofile.health.HealthCheck;
import org.eclipse.microprofile.health.HealthCheckResponse;
import org.eclipse.microprofile.health.HealthCheckResponseBuilder;

/**
 * Whether the topics are there and keep everything. It is no readiness check: the service takes requests without them,
 * and its events wait in the outbox.
 */
@Wellness
@ApplicationScoped
class TopicHealth implements HealthCheck {

    private final TopicWatch watch;

    @Inject
    TopicHealth(TopicWatch watch) {
        this.watch = watch;
    }

    @Override
    public HealthCheckResponse call() {
        HealthCheckResponseBuilder response =
                HealthCheckResponse.named("topics").withData("reachable", watch.isReachable());
        watch.shortcomings().forEach(response::withData);
        return response.status(watch.isReachable() && watch.shortcomings().isEmpty())
                .build();
    }
}
