package cn.baton.notification.recipient.rest;

import cn.baton.notification.recipient.PutRecipient;
import cn.baton.notification.recipient.RecipientEntry;
import cn.baton.notification.recipient.RecipientService;
import cn.baton.notification.recipient.RecipientView;
import cn.baton.support.history.HistoryEntry;
import cn.baton.support.http.ExpectedVersion;
import cn.baton.support.http.Preconditions;
import cn.baton.support.openapi.SortFields;
import cn.baton.support.paging.Page;
import cn.baton.support.paging.PageRequest;
import cn.baton.support.security.Callers;
import cn.baton.support.security.Roles;
import cn.baton.support.security.UnitCode;
import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Inject;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestResponse;

import java.net.URI;
import java.util.Optional;

/** The directory of the units that letters go to. Addresses are for those who send letters only. */
@Path("/api/v1/recipients")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "recipients")
@RolesAllowed({Roles.CITY_ADMIN, Roles.INSPECTOR, Roles.LEADER})
public class RecipientResource {

    private static final String UNIT = "Code of the unit";
    private final RecipientService recipients;
    private final Callers callers;
    private final Preconditions preconditions;

    @Inject
    RecipientResource(RecipientService recipients, Callers callers, Preconditions preconditions) {
        this.recipients = recipients;
        this.callers = callers;
        this.preconditions = preconditions;
    }

    @PUT
    @Path("/{unit}")
    @RolesAllowed(Roles.CITY_ADMIN)
    @Operation(
            summary = "Put a unit into the directory",
            description = "Replaces an entry that exists: that needs If-Match. `If-None-Match: *` creates only.")
    @APIResponse(responseCode = "200", description = "The entry was replaced")
    @APIResponse(responseCode = "201", description = "The entry is new")
    public RestResponse<RecipientView> putRecipient(
            @RestPath @Parameter(description = UNIT, example = "411082-GXJ") @UnitCode String unit,
            @Parameter(description = "`*`: only when there is no entry yet") @HeaderParam(HttpHeaders.IF_NONE_MATCH)
                    String ifNoneMatch,
            @NotNull @Valid RecipientEntry entry) {
        Optional<ExpectedVersion> expected = preconditions.expectedVersionIfAny();
        boolean onlyIfNew = ifNoneMatch != null && "*".equals(ifNoneMatch.strip());
        RecipientService.Put put =
                recipients.put(new PutRecipient(unit, entry, expected, onlyIfNew), callers.current());
        return put.created()
                ? RestResponse.ResponseBuilder.<RecipientView>created(URI.create("/api/v1/recipients/" + unit))
                        .entity(put.recipient())
                        .build()
                : RestResponse.ok(put.recipient());
    }

    @GET
    @SortFields({"unit", "name"})
    @Operation(summary = "List the directory", description = "By unit.")
    public Page<RecipientView> listRecipients(
            @QueryParam("q") @Parameter(description = "Text anywhere in the name", example = "工业") String text,
            @Valid @BeanParam PageRequest page) {
        return recipients.list(text, page);
    }

    @GET
    @Path("/{unit}")
    @Operation(summary = "Read a unit of the directory", description = "Name and address.")
    public RecipientView getRecipient(@RestPath @Parameter(description = UNIT, example = "411082-GXJ") String unit) {
        return recipients.get(unit);
    }

    @GET
    @Path("/{unit}/history")
    @RolesAllowed(Roles.CITY_ADMIN)
    @Operation(summary = "List the changes of a unit of the directory")
    public Page<HistoryEntry> listRecipientHistory(
            @RestPath @Parameter(description = UNIT, example = "411082-GXJ") String unit,
            @Valid @BeanParam PageRequest page) {
        return recipients.history(unit, page);
    }
}
