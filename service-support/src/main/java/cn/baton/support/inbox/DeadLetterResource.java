package cn.baton.support.inbox;

import cn.baton.support.idempotency.Idempotent;
import cn.baton.support.openapi.SortFields;
import cn.baton.support.paging.Page;
import cn.baton.support.paging.PageRequest;
import cn.baton.support.security.Callers;
import cn.baton.support.security.Roles;
import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Inject;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestPath;

import java.util.List;
import java.util.UUID;

/** Messages off the bus that could not take effect. */
@Path("/api/v1/dead-letters")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "dead-letters", description = "Messages off the bus that could not take effect")
@RolesAllowed(Roles.CITY_ADMIN)
public class DeadLetterResource {

    private final DeadLetters deadLetters;
    private final Callers callers;

    @Inject
    DeadLetterResource(DeadLetters deadLetters, Callers callers) {
        this.deadLetters = deadLetters;
        this.callers = callers;
    }

    @Schema(description = "Why a dead letter is given up")
    public record DiscardRequest(
            @NotBlank @Size(max = 500) @Schema(description = "Reason, kept with the dead letter", examples = "测试数据")
            String reason) {}

    @GET
    @SortFields("failedAt")
    @Operation(summary = "List dead letters", description = "Oldest first.")
    public Page<DeadLetter> listDeadLetters(
            @QueryParam("state") @Parameter(description = "Any of these states") List<DeadLetter.State> states,
            @Valid @BeanParam PageRequest page) {
        return deadLetters.list(states, page);
    }

    @GET
    @Path("/{id}")
    @Operation(summary = "Read a dead letter", description = "The message, why it failed, and what became of it.")
    public DeadLetter getDeadLetter(@RestPath UUID id) {
        return deadLetters.get(id);
    }

    @POST
    @Path("/{id}/replay")
    @Idempotent
    @RolesAllowed(Roles.CITY_ADMIN)
    @Operation(
            summary = "Try a dead letter again",
            description = "And, if it takes effect, everything of the same key that waits behind it, in order.")
    public DeadLetter replayDeadLetter(@RestPath UUID id) {
        return deadLetters.replay(id, callers.current().subject());
    }

    @POST
    @Path("/{id}/discard")
    @Idempotent
    @RolesAllowed(Roles.CITY_ADMIN)
    @Operation(summary = "Give a dead letter up", description = "What waits behind it is tried then.")
    public DeadLetter discardDeadLetter(@RestPath UUID id, @NotNull @Valid DiscardRequest request) {
        return deadLetters.discard(id, callers.current().subject(), request.reason());
    }
}
