package cn.baton.support.job;

/** What one kind of job does. A bean of this type is found by its kind. */
public interface JobHandler {

    /** Kept with the job; never renamed. */
    String kind();

    /**
     * Does the job from {@link JobRun#position} on, step by step, and ends with {@link JobRun#complete}. Any worker of any
     * replica may be the next to go on, after a crash too. The thread is interrupted when the job is cancelled or has had
     * its time: whatever waits must end then.
     */
    void run(JobRun job) throws Exception;
}
