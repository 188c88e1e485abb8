package cn.baton.notification.delivery;

import java.time.Duration;

/** Wakes the senders of this process: there may be something to send, or it is time to stop. */
final class WorkSignal {

    private long count;
    private boolean on = true;

    synchronized void raise() {
        count++;
        notifyAll();
    }

    synchronized void stop() {
        on = false;
        notifyAll();
    }

    synchronized boolean isOn() {
        return on;
    }

    /** How often it was raised. Read before looking for work: what is queued during the look is not missed then. */
    synchronized long count() {
        return count;
    }

    /** Returns when it was raised since, is to stop, or the time is over. */
    synchronized void await(long seen, Duration longest) {
        long end = System.nanoTime() + longest.toNanos();
        for (long left = longest.toMillis();
                on && count == seen && left > 0;
                left = (end - System.nanoTime()) / 1_000_000) {
            pause(left);
        }
    }

    /** Waits, whatever is raised; false when it is time to stop. */
    synchronized boolean pause(Duration length) {
        long end = System.nanoTime() + length.toNanos();
        for (long left = length.toMillis(); on && left > 0; left = (end - System.nanoTime()) / 1_000_000) {
            pause(left);
        }
        return on;
    }

    private void pause(long milliseconds) {
        try {
            wait(milliseconds);
        } catch (InterruptedException stopped) {
            on = false;
        }
    }
}
