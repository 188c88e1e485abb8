package cn.baton.support.sample;

import cn.baton.support.security.Caller;
import cn.baton.support.security.Callers;
import cn.baton.support.security.ClientScope;
import cn.baton.support.security.Roles;
import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;

/** Tells who asks: what a leader may look at, an area's officers may change. */
@Path("/badges")
@Produces(MediaType.APPLICATION_JSON)
@ClientScope("badges")
@RolesAllowed({Roles.LEADER, Roles.VIEWER, Roles.COUNTY_OFFICER, Roles.SYSTEM})
public class BadgeResource {

    private final Callers callers;

    @Inject
    BadgeResource(Callers callers) {
        this.callers = callers;
    }

    @GET
    public Caller readBadge() {
        return callers.current();
    }

    @PUT
    @RolesAllowed({Roles.COUNTY_OFFICER, Roles.SYSTEM})
    public Caller changeBadge() {
        return callers.current();
    }
}
