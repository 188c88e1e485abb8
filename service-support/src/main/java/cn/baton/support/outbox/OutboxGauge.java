package cn.baton.support.outbox;

import io.agroal.api.AgroalDataSource;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.MultiGauge;
import io.micrometer.core.instrument.Tags;
import io.quarkus.runtime.StartupEvent;
import io.quarkus.scheduler.Scheduled;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;

/** How much waits in the outbox, and for how long. */
@ApplicationScoped
public class OutboxGauge {

    /** Counting stops here, since a count of a great backlog would only add to it. */
    private static final String MEASURE = """
            select (select count(*) from (select 1 from outbox limit 100000) waiting),
                   coalesce(extract(epoch from now() - (select created_at from outbox order by seq limit 1)), 0)""";

    private final AgroalDataSource dataSource;
    private final HeldTopics held;
    private MultiGauge heldTopics;
    private volatile Backlog backlog = new Backlog(0, 0);

    /**
     * @param depth rows waiting, counted up to 100 000
     * @param oldestAgeSeconds age of the oldest row
     */
    public record Backlog(long depth, double oldestAgeSeconds) {}

    @Inject
    OutboxGauge(AgroalDataSource dataSource, HeldTopics held) {
        this.dataSource = dataSource;
        this.held = held;
    }

    void register(@Observes StartupEvent event, MeterRegistry meters, OutboxRelay relay) {
        Gauge.builder("baton.outbox.depth", this, gauge -> gauge.backlog.depth())
                .description("Events waiting in the outbox")
                .register(meters);
        Gauge.builder("baton.outbox.oldest.age", this, gauge -> gauge.backlog.oldestAgeSeconds())
                .baseUnit("seconds")
                .description("Age of the oldest event in the outbox")
                .register(meters);
        Gauge.builder("baton.outbox.relay.leader", relay, leader -> leader.leads() ? 1 : 0)
                .description("1 where this process publishes the outbox")
                .register(meters);
        heldTopics = MultiGauge.builder("baton.outbox.held")
                .description("1 for each topic that cannot be sent to, and whose events wait")
                .register(meters);
    }

    public Backlog backlog() {
        return backlog;
    }

    @Scheduled(every = "5s", identity = "outbox-gauge", skipExecutionIf = Scheduled.ApplicationNotRunning.class)
    void measure() throws SQLException {
        heldTopics.register(
                held.reasons().keySet().stream()
                        .map(topic -> MultiGauge.Row.of(Tags.of("topic", topic), 1))
                        .toList(),
                true);
        try (Connection connection = dataSource.getConnection();
                PreparedStatement measure = connection.prepareStatement(MEASURE);
                ResultSet row = measure.executeQuery()) {
            row.next();
            backlog = new Backlog(row.getLong(1), row.getDouble(2));
        }
    }
}
