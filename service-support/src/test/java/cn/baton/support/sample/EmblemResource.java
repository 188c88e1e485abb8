package cn.baton.support.sample;

import cn.baton.support.security.Caller;
import cn.baton.support.security.Callers;
import cn.baton.support.security.ClientScope;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;

/** Tells every reader who asks: it names no roles. */
@Path("/emblems")
@Produces(MediaType.APPLICATION_JSON)
@ClientScope("badges")
public class EmblemResource {

    private final Callers callers;

    @Inject
    EmblemResource(Callers callers) {
        this.callers = callers;
    }

    @GET
    public Caller readEmblem() {
        return callers.current();
    }
}
