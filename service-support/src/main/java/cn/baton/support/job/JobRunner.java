package cn.baton.support.job;

import cn.baton.support.database.TransactionLimits;
import cn.baton.support.event.EventJson;
import cn.baton.support.fault.Fault;
import cn.baton.support.fault.Faults;
import cn.baton.support.problem.LocalizedText;
import cn.baton.support.problem.ProblemException;
import io.quarkus.arc.All;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import org.jboss.logging.Logger;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * Works on jobs, a few side by side. A worker holds a job by a lease that it renews; when the process dies the lease runs
 * out, and a worker of any replica goes on from the last step that took effect.
 */
@ApplicationScoped
public class JobRunner {

    private static final Logger LOG = Logger.getLogger(JobRunner.class);
    private static final Duration LONGEST_STOP = Duration.ofSeconds(8);

    /** So that who cancels a job on another replica waits no longer than for its own. */
    private static final Duration LOOK_EVERY = Duration.ofMillis(500);

    private final JobConfig config;
    private final JobTable table;
    private final JobLeases leases;
    private final EventJson json;
    private final TransactionLimits limits;
    private final Map<String, JobHandler> handlers;
    private final List<Thread> threads = new ArrayList<>();
    private final Object wake = new Object();

    private volatile boolean running;

    @Inject
    JobRunner(
            JobConfig config,
            JobTable table,
            JobLeases leases,
            EventJson json,
            TransactionLimits limits,
            @All List<JobHandler> handlers) {
        this.config = config;
        this.table = table;
        this.leases = leases;
        this.json = json;
        this.limits = limits;
        this.handlers = handlers.stream().collect(Collectors.toUnmodifiableMap(JobHandler::kind, Function.identity()));
    }

    void onStart(@Observes StartupEvent event) {
        if (!handlers.isEmpty()) {
            start();
        }
    }

    void onStop(@Observes ShutdownEvent event) throws InterruptedException {
        stop();
    }

    synchronized void start() {
        running = true;
        for (int i = 0; i < config.workers(); i++) {
            Long shortSize =
                    i > 0 && i == config.workers() - 1 ? config.shortSize().asLongValue() : null;
            threads.add(Thread.ofPlatform().name("job-worker-" + i).daemon(true).start(() -> work(shortSize)));
        }
        threads.add(Thread.ofPlatform().name("job-leases").daemon(true).start(this::watch));
    }

    synchronized void stop() throws InterruptedException {
        running = false;
        leases.interrupt();
        signal();
        for (Thread thread : threads) {
            thread.join(LONGEST_STOP);
        }
        threads.clear();
    }

    /** There may be a job. */
    void signal() {
        synchronized (wake) {
            wake.notifyAll();
        }
    }

    /** @param shortSize null for jobs of any size */
    private void work(Long shortSize) {
        while (running) {
            try {
                UUID lease = UUID.randomUUID();
                Optional<JobRow> job =
                        table.claim(handlers.keySet(), shortSize, lease, config.lease(), config.perCaller());
                if (job.isPresent()) {
                    run(job.get());
                } else {
                    pause(config.pollInterval());
                }
            } catch (RuntimeException failure) {
                LOG.warnf("Looking for jobs pauses: %s", failure.toString());
                pause(config.retryAfter());
            }
        }
    }

    private void run(JobRow row) {
        if (row.deaths() >= config.maxDeaths()) {
            LOG.errorf("Job %s of kind %s is given up: %d processes died over it", row.id(), row.kind(), row.deaths());
            fail(
                    row,
                    LocalizedText.of(
                            "处理时服务 %d 次意外中止，已放弃：文件可能过大或内容异常，请检查、拆分后重新提交",
                            "Given up: the service broke off %d times over it. The file may be too large or malformed:"
                                    + " look into it, split it, and send it again",
                            row.deaths()));
        } else {
            JobRun run = new JobRun(table, json, limits, config.longest(), row);
            Throwable failure = failureOf(run, row.kind());
            if (failure != null) {
                settle(run, row, failure);
            }
        }
    }

    /** Null when it ended as it should. */
    private Throwable failureOf(JobRun run, String kind) {
        try {
            leases.enter(run);
            handlers.get(kind).run(run);
            return null;
        } catch (Exception | StackOverflowError failure) {
            return failure;
        } finally {
            leases.leave(run);
        }
    }

    private void settle(JobRun run, JobRow row, Throwable failure) {
        if (run.isExpired()) {
            LOG.errorf("Job %s of kind %s is given up: it took too long", row.id(), row.kind());
            fail(
                    row,
                    LocalizedText.of(
                            "处理超过 %d 分钟，已停止：已提交的部分保留，请检查、拆分后重新提交",
                            "Stopped after %d minutes of work; what was committed stays. Look into it, split it, and send"
                                    + " it again",
                            config.longest().toMinutes()));
        } else if (run.isStopped() || failure instanceof JobInterruptedException) {
            LOG.infof("Job %s of kind %s is left: %s", row.id(), row.kind(), failure.getMessage());
            release(row, Duration.ZERO);
        } else if (failure instanceof ProblemException refused) {
            fail(row, refused.detail());
        } else if (Faults.of(failure) == Fault.PASSING || isWorthAnotherAttempt(row, failure)) {
            LOG.warnf(failure, "Job %s of kind %s is tried again", row.id(), row.kind());
            release(row, config.retryAfter());
        } else if (Faults.isTransient(failure)) {
            LOG.errorf(
                    failure, "Job %s of kind %s is given up after %d attempts", row.id(), row.kind(), row.attempts());
            fail(row, LocalizedText.of("多次中断，已放弃", "Given up after several interruptions"));
        } else {
            LOG.errorf(failure, "Job %s of kind %s failed", row.id(), row.kind());
            fail(row, LocalizedText.of("内部错误，请将任务编号告知管理员", "Internal error: give the administrator the job's id"));
        }
    }

    /** What passes by itself is waited for; what may pass is tried a few times. */
    private boolean isWorthAnotherAttempt(JobRow row, Throwable failure) {
        return Faults.isTransient(failure) && row.attempts() < config.maxAttempts();
    }

    private void fail(JobRow row, LocalizedText why) {
        putDown(row, () -> table.end(row.id(), row.lease(), null, List.of(), why));
    }

    private void release(JobRow row, Duration pause) {
        putDown(row, () -> table.release(row.id(), row.lease(), pause));
    }

    /**
     * Waits out a database that is away: a lease that is left to run out counts as a process that died over the job, and
     * what made the job fail may be the very fault that keeps this from being written.
     */
    private void putDown(JobRow row, Runnable write) {
        while (true) {
            try {
                write.run();
                return;
            } catch (RuntimeException failure) {
                if (!running || !Faults.isTransient(failure)) {
                    throw failure;
                }
                LOG.warnf("Job %s cannot be put down yet: %s", row.id(), failure.toString());
                pause(config.retryAfter());
            }
        }
    }

    private void watch() {
        while (running) {
            leases.look();
            pause(LOOK_EVERY);
        }
    }

    private void pause(Duration length) {
        synchronized (wake) {
            try {
                if (running) {
                    wake.wait(length.toMillis());
                }
            } catch (InterruptedException stopped) {
                Thread.currentThread().interrupt();
            }
        }
    }
}
