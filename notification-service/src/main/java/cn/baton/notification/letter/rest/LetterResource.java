package cn.baton.notification.letter.rest;

import cn.baton.notification.letter.LetterQuery;
import cn.baton.notification.letter.LetterService;
import cn.baton.notification.letter.LetterText;
import cn.baton.notification.letter.LetterView;
import cn.baton.notification.letter.Reason;
import cn.baton.notification.letter.ReplyToLetter;
import cn.baton.support.history.HistoryEntry;
import cn.baton.support.http.MergePatch;
import cn.baton.support.http.Preconditions;
import cn.baton.support.idempotency.Idempotent;
import cn.baton.support.openapi.SortFields;
import cn.baton.support.paging.Page;
import cn.baton.support.paging.PageRequest;
import cn.baton.support.security.Callers;
import cn.baton.support.security.ClientScope;
import cn.baton.support.security.Roles;
import com.fasterxml.jackson.databind.JsonNode;
import io.quarkus.arc.Lock;
import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Inject;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PATCH;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBodySchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestPath;

import java.util.UUID;
import java.util.concurrent.TimeUnit;

/**
 * Letters and what becomes of them.
 *
 * <p>Letters are set one at a time, since setting one takes much memory: those who submit or sign wait for their turn, and
 * are asked to come again when it does not come. They wait outside of the transaction that {@link Idempotent} opens, so that
 * they do not hold the database connections that everybody else needs.
 */
@Path("/api/v1/letters")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "letters")
@ClientScope("letters")
public class LetterResource {

    private static final long TURN_SECONDS = 30;

    private final LetterService letters;
    private final Callers callers;
    private final Preconditions preconditions;

    @Inject
    LetterResource(LetterService letters, Callers callers, Preconditions preconditions) {
        this.letters = letters;
        this.callers = callers;
        this.preconditions = preconditions;
    }

    @GET
    @SortFields({"createdAt", "number"})
    @Operation(summary = "List letters", description = "Newest first.")
    public Page<LetterView> listLetters(@BeanParam LetterQuery query, @Valid @BeanParam PageRequest page) {
        return letters.list(query, page, callers.current());
    }

    @GET
    @Path("/{id}")
    @Operation(summary = "Read a letter", description = "As it stands now.")
    public LetterView getLetter(@RestPath UUID id) {
        return letters.get(id, callers.current());
    }

    @PATCH
    @Path("/{id}")
    @Consumes(MergePatch.MEDIA_TYPE)
    @RolesAllowed({Roles.CITY_ADMIN, Roles.INSPECTOR})
    @Operation(
            summary = "Change what a draft says",
            description = "JSON merge patch on `subject`, `body` and `replyDueOn`; drafts only. Needs If-Match.")
    public LetterView changeLetter(@RestPath UUID id, @RequestBodySchema(LetterText.class) @NotNull JsonNode patch) {
        return letters.change(id, preconditions.expectedVersion(), patch, callers.current());
    }

    @POST
    @Path("/{id}/submit")
    @Lock(value = Lock.Type.WRITE, time = TURN_SECONDS, unit = TimeUnit.SECONDS)
    @Idempotent
    @RolesAllowed({Roles.CITY_ADMIN, Roles.INSPECTOR})
    @Operation(summary = "Hand a draft in for sign-off", description = "送签. Needs If-Match.")
    public LetterView submitLetter(@RestPath UUID id) {
        return letters.submit(id, preconditions.expectedVersion(), callers.current());
    }

    @POST
    @Path("/{id}/sign")
    @Lock(value = Lock.Type.WRITE, time = TURN_SECONDS, unit = TimeUnit.SECONDS)
    @Idempotent
    @RolesAllowed(Roles.LEADER)
    @Operation(
            summary = "Sign a letter off",
            description =
                    "签发: takes the next number and makes the document. Not by whoever submitted it. 409 with `missingGlyphs` when no font on hand can show a character. Needs If-Match.")
    public LetterView signLetter(@RestPath UUID id) {
        return letters.sign(id, preconditions.expectedVersion(), callers.current());
    }

    @POST
    @Path("/{id}/issue")
    @Idempotent
    @RolesAllowed(Roles.CITY_ADMIN)
    @Operation(
            summary = "Issue a signed letter",
            description =
                    "发出: queues its delivery. 409 when the directory has no address of the recipient. Needs If-Match.")
    public LetterView issueLetter(@RestPath UUID id) {
        return letters.issue(id, preconditions.expectedVersion(), callers.current());
    }

    @POST
    @Path("/{id}/acknowledge")
    @Idempotent
    @RolesAllowed({Roles.COUNTY_OFFICER, Roles.DEPARTMENT_OFFICER, Roles.CITY_ADMIN})
    @Operation(summary = "Acknowledge a letter", description = "签收, by the recipient unit. Needs If-Match.")
    public LetterView acknowledgeLetter(@RestPath UUID id) {
        return letters.acknowledge(id, preconditions.expectedVersion(), callers.current());
    }

    @POST
    @Path("/{id}/reply")
    @Idempotent
    @RolesAllowed({Roles.COUNTY_OFFICER, Roles.DEPARTMENT_OFFICER})
    @Operation(summary = "Reply to a letter", description = "回函, by the recipient unit. Needs If-Match.")
    public LetterView replyToLetter(@RestPath UUID id, @NotNull @Valid ReplyToLetter reply) {
        return letters.reply(id, preconditions.expectedVersion(), reply, callers.current());
    }

    @POST
    @Path("/{id}/accept")
    @Idempotent
    @RolesAllowed({Roles.CITY_ADMIN, Roles.INSPECTOR})
    @Operation(summary = "Accept the reply", description = "回函认可: the letter is done. Needs If-Match.")
    public LetterView acceptReply(@RestPath UUID id) {
        return letters.accept(id, preconditions.expectedVersion(), callers.current());
    }

    @POST
    @Path("/{id}/return")
    @Idempotent
    @RolesAllowed({Roles.CITY_ADMIN, Roles.INSPECTOR})
    @Operation(summary = "Return the reply", description = "回函退回: another reply is due. Needs If-Match.")
    public LetterView returnReply(@RestPath UUID id, @NotNull @Valid Reason reason) {
        return letters.returnReply(id, preconditions.expectedVersion(), reason, callers.current());
    }

    @POST
    @Path("/{id}/revoke")
    @Idempotent
    @RolesAllowed({Roles.LEADER, Roles.CITY_ADMIN})
    @Operation(
            summary = "Revoke a letter",
            description = "撤销, in any state before ACCEPTED; the number stays used. Needs If-Match.")
    public LetterView revokeLetter(@RestPath UUID id, @NotNull @Valid Reason reason) {
        return letters.revoke(id, preconditions.expectedVersion(), reason, callers.current());
    }

    @GET
    @Path("/{id}/history")
    @Operation(summary = "List the changes of a letter")
    public Page<HistoryEntry> listLetterHistory(@RestPath UUID id, @Valid @BeanParam PageRequest page) {
        return letters.history(id, page, callers.current());
    }
}
