package cn.baton.local.faults;

/** One of those who write during a run; on one thread. */
interface Writer {

    String name();

    /**
     * Does one thing, or nothing when there is nothing to do.
     *
     * @throws IllegalStateException when the suite did not answer as it must; the finding is in the journal
     */
    void step() throws InterruptedException;
}
