package cn.baton.support.clock;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Produces;

import java.time.Clock;

/** The one source of time, so that a test can hold it still. */
class ClockProducer {

    /**
     * Microseconds, not nanoseconds: PostgreSQL keeps no more, and an instant must read back as it was written.
     */
    @Produces
    @ApplicationScoped
    Clock clock() {
        return Clock.tick(Clock.systemUTC(), java.time.Duration.ofNanos(1_000));
    }
}
