package cn.baton.support.sample;

import cn.baton.support.file.Downloads;
import cn.baton.support.file.FileConfig;
import cn.baton.support.file.FileRules;
import cn.baton.support.file.FileStore;
import cn.baton.support.file.StoredFile;
import cn.baton.support.http.StrictForm;
import cn.baton.support.idempotency.Idempotent;
import cn.baton.support.problem.LocalizedText;
import cn.baton.support.problem.ProblemException;
import cn.baton.support.security.Callers;
import cn.baton.support.security.Roles;
import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Inject;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import org.jboss.resteasy.reactive.RestForm;
import org.jboss.resteasy.reactive.RestResponse;
import org.jboss.resteasy.reactive.multipart.FileUpload;

import java.net.URI;
import java.util.UUID;

/** How a resource takes and gives files. */
@Path("/files")
@Produces(MediaType.APPLICATION_JSON)
@RolesAllowed({Roles.CITY_ADMIN, Roles.VIEWER})
public class FileResource {

    private final FileStore files;
    private final FileRules rules;
    private final Downloads downloads;
    private final Callers callers;

    @Inject
    FileResource(FileStore files, FileConfig config, Downloads downloads, Callers callers) {
        this.files = files;
        this.rules = FileRules.attachments(config);
        this.downloads = downloads;
        this.callers = callers;
    }

    @POST
    @Idempotent
    @StrictForm
    @Consumes(MediaType.MULTIPART_FORM_DATA)
    public RestResponse<StoredFile> upload(@RestForm("file") @NotNull FileUpload file) {
        StoredFile stored = files.store(
                file.uploadedFile(), file.fileName(), rules, callers.current().subject());
        return RestResponse.ResponseBuilder.<StoredFile>created(URI.create("/files/" + stored.id()))
                .entity(stored)
                .build();
    }

    @GET
    @Path("/{id}")
    @Produces(MediaType.WILDCARD)
    public Response download(UUID id) {
        return downloads.of(files.find(id)
                .orElseThrow(() -> ProblemException.notFound(LocalizedText.of("没有此文件", "There is no such file"))));
    }
}
