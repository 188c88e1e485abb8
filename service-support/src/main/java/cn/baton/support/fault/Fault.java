package cn.baton.support.fault;

/** What can be done about a failure: decides between trying again, refusing, and giving up. */
public enum Fault {
    /** Something is away or in the way, and comes back: tried again for as long as it lasts; 503 over HTTP. */
    PASSING,
    /** Took longer than it may: tried again a few times, since it may have been a busy moment; 503 over HTTP. */
    SLOW,
    /** Another writer was faster: tried again in consumers and jobs; 409 or 412 over HTTP. */
    CONFLICT,
    /** Repeats at every attempt. */
    LASTING;

    /** Attempts at what is {@link #SLOW} before it counts as lasting. */
    public static final int SLOW_ATTEMPTS = 5;

    /** Whether another attempt can end otherwise. */
    public boolean isWorthAnotherAttempt() {
        return this != LASTING;
    }
}
