package cn.baton.support.sample;

import cn.baton.support.idempotency.Idempotent;
import cn.baton.support.job.Jobs;
import cn.baton.support.security.Callers;
import cn.baton.support.security.Roles;
import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Inject;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;

import java.util.Map;
import java.util.UUID;

@Path("/counts")
@Produces(MediaType.APPLICATION_JSON)
@RolesAllowed({Roles.CITY_ADMIN, Roles.VIEWER})
public class CountResource {

    private final Jobs jobs;
    private final Callers callers;

    @Inject
    CountResource(Jobs jobs, Callers callers) {
        this.jobs = jobs;
        this.callers = callers;
    }

    @POST
    @Idempotent
    public Map<String, UUID> count(CountHandler.Count count) {
        return Map.of("id", jobs.submit(CountHandler.KIND, count, callers.current()));
    }
}
