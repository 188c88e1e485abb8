package cn.baton.support.outbox;

import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import org.jboss.logging.Logger;

import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.ExecutionException;

/**
 * Publishes the outbox. Of all replicas of a service one leads; the others ask for the lead at every poll and get it as
 * soon as the leader's session is gone. A crash between publishing and deleting publishes again: consumers take each
 * event's effect once.
 */
@ApplicationScoped
public class OutboxRelay {

    private static final Logger LOG = Logger.getLogger(OutboxRelay.class);
    private static final Duration LONGEST_PAUSE = Duration.ofSeconds(5);

    private final OutboxConfig config;
    private final OutboxSessions sessions;
    private final OutboxProducer producer;
    private final RelaySignal signal;

    private volatile boolean running;
    private volatile boolean leading;
    private Thread thread;

    @Inject
    OutboxRelay(OutboxConfig config, OutboxSessions sessions, OutboxProducer producer, RelaySignal signal) {
        this.config = config;
        this.sessions = sessions;
        this.producer = producer;
        this.signal = signal;
    }

    void onStart(@Observes StartupEvent event) {
        if (config.relayEnabled()) {
            start();
        }
    }

    void onStop(@Observes ShutdownEvent event) throws InterruptedException {
        stop();
    }

    public boolean leads() {
        return leading;
    }

    synchronized void start() {
        running = true;
        thread = Thread.ofPlatform().name("outbox-relay").daemon(true).start(this::run);
    }

    synchronized void stop() throws InterruptedException {
        running = false;
        if (thread != null) {
            thread.interrupt();
            thread.join(Duration.ofSeconds(10));
            thread = null;
        }
    }

    private void run() {
        Duration pause = config.pollInterval();
        while (running) {
            try (OutboxSession session = sessions.open()) {
                follow(session);
                leading = true;
                LOG.info("Leading the outbox relay");
                // Should this session die, another replica goes first: what killed it may still be about.
                pause = config.pollInterval().multipliedBy(4);
                lead(session);
            } catch (InterruptedException stopped) {
                return;
            } catch (SQLException | ExecutionException | RuntimeException failure) {
                if (running) {
                    LOG.warnf("Outbox relay pauses for %s: %s", pause, failure.toString());
                    pause = sleep(pause);
                }
            } finally {
                leading = false;
            }
        }
    }

    private void follow(OutboxSession session) throws SQLException, InterruptedException {
        while (!session.tryLead()) {
            Thread.sleep(config.pollInterval());
        }
    }

    private void lead(OutboxSession session) throws SQLException, ExecutionException, InterruptedException {
        while (running) {
            List<OutboxRow> rows = session.oldest(config.batchSize());
            if (rows.isEmpty()) {
                signal.await(config.pollInterval());
                continue;
            }
            producer.publish(rows);
            session.delete(rows);
        }
    }

    private static Duration sleep(Duration pause) {
        try {
            Thread.sleep(pause);
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
        }
        Duration next = pause.multipliedBy(2);
        return next.compareTo(LONGEST_PAUSE) > 0 ? LONGEST_PAUSE : next;
    }
}
