package cn.baton.support.sample;

import cn.baton.support.job.JobHandler;
import cn.baton.support.job.JobOutcome;
import cn.baton.support.job.JobProgress;
import cn.baton.support.job.JobRun;
import cn.baton.support.problem.LocalizedText;
import cn.baton.support.problem.ProblemException;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;

import java.util.List;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.Semaphore;

/** Writes a note for each number; can be held before a number, and meet a fault at one. */
@ApplicationScoped
public class CountHandler implements JobHandler {

    public static final String KIND = "count";

    private final Notes notes;
    private final Semaphore gate = new Semaphore(0);
    private volatile boolean held;
    private final Queue<Exception> faults = new ConcurrentLinkedQueue<>();

    @Inject
    CountHandler(Notes notes) {
        this.notes = notes;
    }

    /**
     * @param holdAt number before which to wait for {@link #letGo}, -1 for none
     * @param faultAt number at which it meets its faults, one at each attempt, -1 for none
     */
    public record Count(String mark, int upTo, int holdAt, int faultAt, boolean refuse) {}

    record Position(int next) {}

    record Counted(int counted) {}

    /** In place of those that are left. */
    public void meets(List<? extends Exception> faults) {
        this.faults.clear();
        this.faults.addAll(faults);
    }

    public int faultsLeft() {
        return faults.size();
    }

    public boolean isHeld() {
        return held;
    }

    public void letGo() {
        gate.release();
    }

    /** Nobody else is let go. */
    public void close() {
        gate.drainPermits();
    }

    @Override
    public String kind() {
        return KIND;
    }

    @Override
    public void run(JobRun job) throws Exception {
        Count count = job.request(Count.class);
        if (count.refuse()) {
            throw ProblemException.conflict(LocalizedText.of("不想数", "No wish to count"));
        }
        int next = job.position(Position.class).map(Position::next).orElse(0);
        for (int number = next; number < count.upTo(); number++) {
            if (number == count.holdAt()) {
                held = true;
                try {
                    gate.acquire();
                } finally {
                    held = false;
                }
            }
            Exception fault = number == count.faultAt() ? faults.poll() : null;
            if (fault != null) {
                throw fault;
            }
            int counted = number + 1;
            job.step(() -> {
                notes.write(count.mark());
                return new JobProgress(new Position(counted), counted, (long) count.upTo(), 0);
            });
        }
        job.complete(() -> new JobOutcome(new Counted(count.upTo()), List.of(), null));
    }
}
