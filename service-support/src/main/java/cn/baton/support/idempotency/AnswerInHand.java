package cn.baton.support.idempotency;

import jakarta.enterprise.context.RequestScoped;

import java.util.Optional;

/** What the present request is answered: the very bytes that are stored, the first time as every other time. */
@RequestScoped
class AnswerInHand {

    private StoredResponse response;
    private boolean replayed;

    void first(StoredResponse stored) {
        response = stored;
    }

    void again(StoredResponse stored) {
        response = stored;
        replayed = true;
    }

    Optional<StoredResponse> response() {
        return Optional.ofNullable(response);
    }

    boolean isReplayed() {
        return replayed;
    }
}
