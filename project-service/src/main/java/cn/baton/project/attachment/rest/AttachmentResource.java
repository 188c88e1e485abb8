package cn.baton.project.attachment.rest;

import cn.baton.project.attachment.AttachmentService;
import cn.baton.project.attachment.AttachmentView;
import cn.baton.project.attachment.RemoveAttachment;
import cn.baton.support.file.Downloads;
import cn.baton.support.file.FileContent;
import cn.baton.support.history.HistoryEntry;
import cn.baton.support.http.Preconditions;
import cn.baton.support.http.StrictForm;
import cn.baton.support.idempotency.Idempotent;
import cn.baton.support.openapi.SortFields;
import cn.baton.support.paging.Page;
import cn.baton.support.paging.PageRequest;
import cn.baton.support.security.Callers;
import cn.baton.support.security.ClientScope;
import cn.baton.support.security.Roles;
import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Inject;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestForm;
import org.jboss.resteasy.reactive.RestResponse;
import org.jboss.resteasy.reactive.multipart.FileUpload;

import java.net.URI;
import java.time.LocalDate;
import java.util.UUID;

/** The files of a project. */
@Path("/api/v1/projects/{id}/attachments")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "attachments")
@ClientScope("projects")
public class AttachmentResource {

    private static final String OFFICE = "application/vnd.openxmlformats-officedocument.";
    private static final String XLSX = OFFICE + "spreadsheetml.sheet";
    private static final String DOCX = OFFICE + "wordprocessingml.document";

    private final AttachmentService attachments;
    private final Downloads downloads;
    private final Callers callers;
    private final Preconditions preconditions;

    @Inject
    AttachmentResource(
            AttachmentService attachments, Downloads downloads, Callers callers, Preconditions preconditions) {
        this.attachments = attachments;
        this.downloads = downloads;
        this.callers = callers;
        this.preconditions = preconditions;
    }

    @POST
    @Idempotent
    @StrictForm
    @Consumes(MediaType.MULTIPART_FORM_DATA)
    @RolesAllowed({Roles.CITY_ADMIN, Roles.COUNTY_OFFICER, Roles.DEPARTMENT_OFFICER})
    @Operation(
            summary = "Attach a file to a project",
            description =
                    "The part `file`, at most 10 MB: PDF, JPEG, PNG, XLSX, DOCX or OFD, recognised by its content. The part `title` may name it, 200 characters at most.")
    public RestResponse<AttachmentView> attachFile(
            UUID id, @RestForm("file") @NotNull FileUpload file, @RestForm("title") @Size(max = 200) String title) {
        AttachmentView attachment =
                attachments.attach(id, file.uploadedFile(), file.fileName(), title, callers.current());
        return RestResponse.ResponseBuilder.<AttachmentView>created(
                        URI.create("/api/v1/projects/" + id + "/attachments/" + attachment.id()))
                .entity(attachment)
                .build();
    }

    @GET
    @SortFields("recordedAt")
    @Operation(summary = "List the attachments of a project", description = "The latest first.")
    public Page<AttachmentView> listAttachments(
            UUID id,
            @QueryParam("removed")
                    @DefaultValue("false")
                    @Parameter(description = "Whether those that were removed are listed too")
                    boolean removed,
            @QueryParam("asOf") LocalDate asOf,
            @Valid @BeanParam PageRequest page) {
        return attachments.list(id, removed, asOf, page, callers.current());
    }

    @GET
    @Path("/{attachmentId}")
    @Operation(summary = "Read an attachment", description = "Without its content; also when it was removed.")
    public AttachmentView getAttachment(UUID id, UUID attachmentId) {
        return attachments.get(id, attachmentId, callers.current());
    }

    @GET
    @Path("/{attachmentId}/content")
    @Produces(MediaType.WILDCARD)
    @Operation(
            summary = "Download an attachment",
            description = "As it was sent, to be saved; the ETag is its SHA-256. 404 once it was removed.")
    @APIResponse(
            responseCode = "200",
            description = "The file, in its own type",
            content = {
                @Content(mediaType = "application/pdf", schema = @Schema(implementation = FileContent.class)),
                @Content(mediaType = "image/jpeg", schema = @Schema(implementation = FileContent.class)),
                @Content(mediaType = "image/png", schema = @Schema(implementation = FileContent.class)),
                @Content(mediaType = XLSX, schema = @Schema(implementation = FileContent.class)),
                @Content(mediaType = DOCX, schema = @Schema(implementation = FileContent.class)),
                @Content(mediaType = "application/ofd", schema = @Schema(implementation = FileContent.class))
            })
    @APIResponse(responseCode = "304")
    public Response downloadAttachment(UUID id, UUID attachmentId) {
        return downloads.of(attachments.file(id, attachmentId, callers.current()));
    }

    @GET
    @Path("/{attachmentId}/history")
    @Operation(summary = "List the changes of an attachment")
    public Page<HistoryEntry> listAttachmentHistory(UUID id, UUID attachmentId, @Valid @BeanParam PageRequest page) {
        return attachments.history(id, attachmentId, page, callers.current());
    }

    @POST
    @Path("/{attachmentId}/remove")
    @Idempotent
    @RolesAllowed({Roles.CITY_ADMIN, Roles.COUNTY_OFFICER, Roles.DEPARTMENT_OFFICER})
    @Operation(
            summary = "Remove an attachment",
            description =
                    "删除附件: its content goes, the reason stays. 409 when a step of the project rests on it. Needs If-Match.")
    public AttachmentView removeAttachment(UUID id, UUID attachmentId, @NotNull @Valid RemoveAttachment command) {
        return attachments.remove(id, attachmentId, preconditions.expectedVersion(), command, callers.current());
    }
}
