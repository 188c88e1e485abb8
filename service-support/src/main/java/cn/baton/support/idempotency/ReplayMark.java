package cn.baton.support.idempotency;

import jakarta.enterprise.context.RequestScoped;

/** Whether the answer of the present request is a stored one. */
@RequestScoped
class ReplayMark {

    private boolean replayed;

    void set() {
        replayed = true;
    }

    boolean isSet() {
        return replayed;
    }
}
