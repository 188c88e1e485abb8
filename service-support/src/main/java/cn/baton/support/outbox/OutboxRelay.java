package cn.baton.support.outbox;

import cn.baton.support.bus.BusTopics;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import org.apache.kafka.common.errors.InterruptException;
import org.jboss.logging.Logger;

import java.sql.SQLException;
import java.time.Duration;
import java.util.Optional;

/**
 * Publishes the outbox. Of all replicas of a service one leads; the others ask for the lead at every poll and get it as
 * soon as the leader's session is gone. A leader that gives no sign of life for ten seconds, since its process stands
 * still or its network is cut, loses the lead: a follower ends its session and takes over. Should it go on later, the
 * brokers refuse what it has sent (see {@link RelayTerm}).
 *
 * <p>A crash between the commit of a batch and its deletion publishes the batch again, as a whole and in order: consumers
 * take each event's effect once. Consumers have to read what is committed only ({@code isolation.level}).
 */
@ApplicationScoped
public class OutboxRelay {

    private static final Logger LOG = Logger.getLogger(OutboxRelay.class);
    private static final Duration LONGEST_PAUSE = Duration.ofSeconds(5);
    private static final Duration LOOK_EVERY = Duration.ofSeconds(1);
    private static final Duration LONGEST_STEP = Duration.ofSeconds(6);

    private final OutboxConfig config;
    private final OutboxSessions sessions;
    private final OutboxProducers producers;
    private final BusTopics bus;
    private final HeldTopics held;
    private final RelaySignal signal;

    private volatile boolean running;
    private volatile boolean leading;
    private Thread thread;

    @Inject
    OutboxRelay(
            OutboxConfig config,
            OutboxSessions sessions,
            OutboxProducers producers,
            BusTopics bus,
            HeldTopics held,
            RelaySignal signal) {
        this.config = config;
        this.sessions = sessions;
        this.producers = producers;
        this.bus = bus;
        this.held = held;
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

    /** Lets the batch at hand end, so that it need not be published again. */
    synchronized void stop() throws InterruptedException {
        running = false;
        if (thread != null) {
            signal.raise();
            if (!thread.join(LONGEST_STEP)) {
                thread.interrupt();
                thread.join(LONGEST_STEP);
            }
            thread = null;
        }
    }

    private void run() {
        Duration pause = config.pollInterval();
        while (running) {
            try (OutboxSession session = sessions.open()) {
                if (follow(session)) {
                    // Should this session die, another replica goes first: what killed it may still be about.
                    pause = config.pollInterval().multipliedBy(4);
                    lead(session);
                }
            } catch (InterruptedException | InterruptException stopped) {
                return;
            } catch (SQLException | RuntimeException failure) {
                if (running) {
                    LOG.warnf("Outbox relay pauses for %s: %s", pause, failure.toString());
                    pause = sleep(pause);
                }
            } finally {
                leading = false;
            }
        }
    }

    /** Returns when this session has the lead, or when the relay stops. */
    private boolean follow(OutboxSession session) throws SQLException, InterruptedException {
        LeaderWatch watch = new LeaderWatch(config.takeOverAfter());
        long lookAt = System.nanoTime();
        while (running) {
            if (session.tryLead()) {
                return true;
            }
            held.forget();
            if (System.nanoTime() - lookAt >= 0) {
                lookAt = System.nanoTime() + LOOK_EVERY.toNanos();
                Optional<OutboxSession.Leader> leader = session.leader();
                if (leader.isPresent() && watch.isStalled(leader.get(), System.nanoTime())) {
                    LOG.warnf("The leader of the outbox relay stands still: its session %s is ended", leader.get());
                    session.end(leader.get());
                }
            }
            Thread.sleep(config.pollInterval());
        }
        return false;
    }

    private void lead(OutboxSession session) throws SQLException, InterruptedException {
        leading = true;
        try (OutboxProducer producer = producers.open()) {
            LOG.info("Leading the outbox relay");
            RelayTerm term = new RelayTerm(session, producer, bus, held, config.batchSize());
            while (running) {
                if (!term.publishSome()) {
                    signal.await(config.pollInterval());
                }
            }
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
