package cn.baton.support.idempotency;

import jakarta.inject.Inject;
import jakarta.ws.rs.container.ContainerResponseContext;
import org.jboss.resteasy.reactive.server.ServerResponseFilter;

/** Tells the caller that an answer is a stored one. */
class ReplayHeader {

    private final ReplayMark mark;

    @Inject
    ReplayHeader(ReplayMark mark) {
        this.mark = mark;
    }

    @ServerResponseFilter
    void add(ContainerResponseContext response) {
        if (mark.isSet()) {
            response.getHeaders().putSingle("Idempotency-Replayed", "true");
        }
    }
}
