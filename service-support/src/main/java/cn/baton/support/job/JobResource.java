package cn.baton.support.job;

import cn.baton.support.http.CallerLanguage;
import cn.baton.support.idempotency.Idempotent;
import cn.baton.support.openapi.SortFields;
import cn.baton.support.paging.Page;
import cn.baton.support.paging.PageRequest;
import cn.baton.support.problem.LocalizedText;
import cn.baton.support.problem.ProblemException;
import cn.baton.support.security.Caller;
import cn.baton.support.security.Callers;
import cn.baton.support.security.ClientScope;
import cn.baton.support.security.Roles;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.smallrye.mutiny.Multi;
import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Inject;
import jakarta.validation.Valid;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.sse.OutboundSseEvent;
import jakarta.ws.rs.sse.Sse;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

import java.util.Locale;
import java.util.UUID;

/** Jobs in the background. */
@Path("/api/v1/jobs")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "jobs", description = "Work in the background, such as imports")
@ClientScope("imports")
public class JobResource {

    private final Jobs jobs;
    private final Callers callers;
    private final CallerLanguage language;
    private final ObjectMapper json;

    @Inject
    JobResource(Jobs jobs, Callers callers, CallerLanguage language, ObjectMapper json) {
        this.jobs = jobs;
        this.callers = callers;
        this.language = language;
        this.json = json;
    }

    @GET
    @SortFields("createdAt")
    @Operation(
            summary = "List jobs",
            description =
                    "Newest first. A caller sees the own jobs, an administrator all. Of one caller two run side by"
                            + " side, unless the installation says otherwise; others wait in their order.")
    public Page<JobView> listJobs(@Valid @BeanParam JobQuery query, @Valid @BeanParam PageRequest page) {
        return jobs.list(query, page, callers.current(), language.locale());
    }

    @GET
    @Path("/{id}")
    @Operation(summary = "Read a job", description = "How far it has come. A caller sees the own jobs only.")
    public JobView getJob(UUID id) {
        return jobs.get(id, callers.current(), language.locale());
    }

    @GET
    @Path("/{id}/events")
    @Produces(MediaType.SERVER_SENT_EVENTS)
    @Operation(
            summary = "Follow a job",
            description =
                    "Server-sent events: `progress` whenever it has moved, `end` when it has ended, each with the job as"
                            + " data and its version as id; a comment every 15 s between. Ends with the job, or with the token: come"
                            + " again with a fresh one and Last-Event-ID.")
    @APIResponse(
            responseCode = "200",
            content =
                    @Content(
                            mediaType = MediaType.SERVER_SENT_EVENTS,
                            schema = @Schema(description = "Events with a job as data", implementation = String.class)))
    public Multi<OutboundSseEvent> followJob(
            UUID id,
            @HeaderParam("Last-Event-ID")
                    @Parameter(description = "Id of the last event that the reader has", example = "7")
                    String lastEventId,
            @Context Sse sse) {
        Caller caller = callers.current();
        Locale locale = language.locale();
        jobs.get(id, caller, locale);
        JobWatch watch = new JobWatch(sse, () -> jobs.get(id, caller, locale), json, version(lastEventId));
        return callers.untilTokenExpires(watch.events());
    }

    @POST
    @Path("/{id}/cancel")
    @Idempotent
    @RolesAllowed({
        Roles.CITY_ADMIN,
        Roles.INSPECTOR,
        Roles.COUNTY_OFFICER,
        Roles.DEPARTMENT_OFFICER,
        Roles.LEADER,
        Roles.VIEWER,
        Roles.SYSTEM
    })
    @Operation(
            summary = "Cancel a job",
            description =
                    "It stops within two seconds, whatever it waits for; what it has done in steps already committed stays."
                            + " 409 when it has ended.")
    public JobView cancelJob(UUID id) {
        return jobs.cancel(id, callers.current(), language.locale());
    }

    private static long version(String lastEventId) {
        if (lastEventId == null || lastEventId.isBlank()) {
            return -1;
        }
        if (!lastEventId.matches("\\d{1,18}")) {
            throw ProblemException.malformed(
                    LocalizedText.of("Last-Event-ID 须为事件的 id", "Last-Event-ID is the id of an event"));
        }
        return Long.parseLong(lastEventId);
    }
}
