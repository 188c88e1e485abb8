package cn.baton.local.faults;

import org.awaitility.Awaitility;
import org.awaitility.core.ConditionTimeoutException;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;

/** Says whether everything that was promised holds. */
final class Oracle {

    private static final Duration PAUSE = Duration.ofSeconds(3);

    // The outboxes' depth is counted every five seconds: a count of before the last write must not be believed.
    private static final Duration RECOUNT = Duration.ofSeconds(6);

    /** Cheap, and true at last only. */
    private final List<Check> settled;

    private final List<Check> all;
    private final Supplier<Reading> reading;
    private final World world;

    /**
     * @param settled what becomes true some time after the last write and the last fault
     * @param rest what holds at any time, and what builds on the former
     */
    Oracle(List<Check> settled, List<Check> rest, Supplier<Reading> reading, World world) {
        this.settled = List.copyOf(settled);
        this.all = new ArrayList<>(settled);
        this.all.addAll(rest);
        this.reading = reading;
        this.world = world;
    }

    /** Waits until everything has settled, in vain at most as long as the patience lasts, and then asks everything. */
    List<String> judge(Duration patience) throws InterruptedException {
        try {
            Awaitility.await()
                    .pollInSameThread()
                    .pollDelay(RECOUNT)
                    .pollInterval(PAUSE)
                    .atMost(RECOUNT.plus(patience))
                    .until(() -> ask(settled).isEmpty());
        } catch (ConditionTimeoutException e) {
            // What has not settled is found below.
        }
        return ask(all);
    }

    /** Asks everything now. */
    List<String> findings() throws InterruptedException {
        return ask(all);
    }

    private List<String> ask(List<Check> checks) throws InterruptedException {
        Reading now = reading.get();
        List<String> findings = new ArrayList<>();
        for (Check check : checks) {
            try {
                findings.addAll(check.findings(now, world));
            } catch (IllegalStateException e) {
                findings.add(check.getClass().getSimpleName() + " could not be asked: " + e.getMessage());
            }
        }
        return findings;
    }
}
