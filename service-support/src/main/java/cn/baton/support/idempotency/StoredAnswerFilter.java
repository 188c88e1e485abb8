package cn.baton.support.idempotency;

import jakarta.inject.Inject;
import jakarta.ws.rs.container.ContainerResponseContext;
import org.jboss.resteasy.reactive.server.ServerResponseFilter;

/** Answers the stored bytes, and says when they are not the first of their kind. */
class StoredAnswerFilter {

    /** Before the filters that look at what is answered: of answers, the highest comes first. */
    private static final int BEFORE_OTHERS = 6_000;

    private static final int FIRST_OF_THE_ERRORS = 400;

    private final AnswerInHand answer;

    @Inject
    StoredAnswerFilter(AnswerInHand answer) {
        this.answer = answer;
    }

    @ServerResponseFilter(priority = BEFORE_OTHERS)
    void answer(ContainerResponseContext response) {
        if (response.getStatus() < FIRST_OF_THE_ERRORS) {
            answer.response().ifPresent(stored -> write(stored, response));
        }
    }

    private void write(StoredResponse stored, ContainerResponseContext response) {
        response.setEntity(stored.content());
        response.setStatus(stored.status());
        stored.headers().forEach((name, values) -> {
            response.getHeaders().remove(name);
            values.forEach(value -> response.getHeaders().add(name, value));
        });
        if (answer.isReplayed()) {
            response.getHeaders().putSingle("Idempotency-Replayed", "true");
        }
    }
}
