package cn.baton.support.job;

import io.quarkus.runtime.configuration.MemorySize;
import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import jakarta.validation.constraints.Min;

import java.time.Duration;

/** Settings of background jobs. */
@ConfigMapping(prefix = "baton.jobs")
public interface JobConfig {

    /**
     * Jobs that this process works on side by side; 0 where other replicas do the work. Where there are several, the
     * last takes short jobs only, so that these never wait behind large ones.
     */
    @WithDefault("3")
    int workers();

    /** Largest files, taken together, of a job that counts as short. */
    @WithDefault("256K")
    MemorySize shortSize();

    /** Longest wait between looks for a job. */
    @WithDefault("PT1S")
    Duration pollInterval();

    /** How long a worker holds a job without a sign of life before another takes it over. */
    @WithDefault("PT30S")
    Duration lease();

    /**
     * How long a job may be worked on, all workers together; it is stopped then, and what its steps have committed stays.
     */
    @WithDefault("PT30M")
    Duration longest();

    /** Jobs of one caller that run side by side; more of them wait, and let those of others pass. At least 1. */
    @WithDefault("2")
    @Min(1)
    int perCaller();

    /** Wait before a job is tried again after a fault that passes by itself. */
    @WithDefault("PT5S")
    Duration retryAfter();

    /**
     * Takings without a step forward after which a job is given up for faults that may pass: a conflict, a statement that takes
     * too long. What passes by itself, such as a server that is away, is waited for.
     */
    @WithDefault("5")
    int maxAttempts();

    /** Times that a process may die over a job without a step forward: it is what kills them then, and is given up. */
    @WithDefault("2")
    int maxDeaths();

    /** How long finished jobs and their files are kept. */
    @WithDefault("P30D")
    Duration keepFinished();
}
