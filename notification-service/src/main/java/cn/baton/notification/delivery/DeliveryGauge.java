package cn.baton.notification.delivery;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.runtime.StartupEvent;
import io.quarkus.scheduler.Scheduled;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;

import java.util.EnumSet;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/** How many deliveries are on their way, wait for a person, or were given up. Those that arrived are not counted. */
@ApplicationScoped
class DeliveryGauge {

    private static final Set<DeliveryState> COUNTED = EnumSet.complementOf(EnumSet.of(DeliveryState.SENT));

    private final DeliveryRepository deliveries;
    private volatile Map<DeliveryState, Long> counts = Map.of();

    @Inject
    DeliveryGauge(DeliveryRepository deliveries) {
        this.deliveries = deliveries;
    }

    void register(@Observes StartupEvent event, MeterRegistry meters) {
        for (DeliveryState state : COUNTED) {
            Gauge.builder("baton.deliveries", this, gauge -> gauge.of(state))
                    .tag("state", state.name().toLowerCase(Locale.ROOT))
                    .description("Deliveries in a state; uncertain ones wait for a person's decision")
                    .register(meters);
        }
    }

    long of(DeliveryState state) {
        return counts.getOrDefault(state, 0L);
    }

    @Scheduled(every = "5s", identity = "delivery-gauge", skipExecutionIf = Scheduled.ApplicationNotRunning.class)
    @Transactional
    void measure() {
        counts = deliveries.count(COUNTED);
    }
}
