package cn.baton.support.sample;

import jakarta.enterprise.context.ApplicationScoped;

import java.util.concurrent.Semaphore;

/** Holds whoever comes in until a test lets them out. */
@ApplicationScoped
public class NarrowDoor {

    private final Semaphore inside = new Semaphore(0);
    private final Semaphore leave = new Semaphore(0);

    void enter() throws InterruptedException {
        inside.release();
        leave.acquire();
    }

    public void awaitSomebodyInside() throws InterruptedException {
        inside.acquire();
    }

    public void letOut() {
        leave.release();
    }
}
