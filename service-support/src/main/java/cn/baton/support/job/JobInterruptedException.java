package cn.baton.support.job;

/** This worker no longer holds the job: it was cancelled, taken over, or the service stops. What it began is undone. */
public class JobInterruptedException extends RuntimeException {

    JobInterruptedException(String message) {
        super(message);
    }
}
