package cn.baton.notification.letter.rest;

import cn.baton.notification.letter.LetterService;
import cn.baton.notification.letter.SignedDocument;
import cn.baton.support.file.Downloads;
import cn.baton.support.file.FileContent;
import cn.baton.support.file.FileType;
import cn.baton.support.security.Callers;
import cn.baton.support.security.ClientScope;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.EntityTag;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Request;
import jakarta.ws.rs.core.Response;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestPath;

import java.util.UUID;

/** The documents of signed letters. */
@Path("/api/v1/letters/{id}/document")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "letters")
@ClientScope("letters")
public class LetterDocumentResource {

    private static final String PDF = "application/pdf";

    private final LetterService letters;
    private final Callers callers;

    @Inject
    LetterDocumentResource(LetterService letters, Callers callers) {
        this.letters = letters;
        this.callers = callers;
    }

    @GET
    @Produces(PDF)
    @Operation(
            summary = "Download a letter",
            description = "The document made at sign-off; it never changes. 409 before. The ETag is its SHA-256.")
    @APIResponse(
            responseCode = "200",
            description = "The letter, named by its number",
            content = @Content(mediaType = PDF, schema = @Schema(type = SchemaType.STRING, format = "binary")))
    public Response getLetterDocument(@RestPath UUID id, @Context Request request) {
        SignedDocument document = letters.document(id, callers.current());
        EntityTag tag = new EntityTag(document.sha256());
        Response.ResponseBuilder known = request.evaluatePreconditions(tag);
        if (known != null) {
            return known.build();
        }
        return Downloads.generated(document.number(), FileType.PDF, FileContent.of(document.content()))
                .tag(tag)
                .build()
                .toResponse();
    }
}
