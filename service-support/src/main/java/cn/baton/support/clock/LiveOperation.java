package cn.baton.support.clock;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import org.eclipse.microprofile.config.inject.ConfigProperty;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;

/**
 * From which day on this installation is in live operation (正式运行), the same in all services: {@code baton.live-since}.
 * History is loaded by imports and by single calls alike; nobody shall be reminded today of what was due years ago. Without
 * the setting everything counts.
 */
@ApplicationScoped
public class LiveOperation {

    /** Before everything that a registry holds, and an instant that databases can keep. */
    private static final LocalDate BEGINNING = LocalDate.of(1900, 1, 1);

    private final LocalDate since;

    @Inject
    LiveOperation(@ConfigProperty(name = "baton.live-since") Optional<LocalDate> since) {
        this.since = since.orElse(BEGINNING);
    }

    public static LiveOperation since(LocalDate day) {
        return new LiveOperation(Optional.of(day));
    }

    /** Where nothing is set. */
    public static LiveOperation always() {
        return new LiveOperation(Optional.empty());
    }

    /** The first day; long ago where nothing is set, so that it can stand in a query. */
    public LocalDate since() {
        return since;
    }

    /**
     * Whether what was due on that day may start anything by itself: a timer, an event of lateness, a proposal, a letter, a
     * mail. What was due before live operation began may not, however it came in.
     */
    public boolean covers(LocalDate dueOn) {
        return !dueOn.isBefore(since);
    }

    /** From which day on the days that have passed since that one are counted: the later of both. */
    public LocalDate countedFrom(LocalDate day) {
        return covers(day) ? day : since;
    }

    /** The same of an instant. */
    public Instant countedFrom(Instant instant) {
        Instant begin = BusinessTime.startOf(since);
        return instant.isBefore(begin) ? begin : instant;
    }
}
