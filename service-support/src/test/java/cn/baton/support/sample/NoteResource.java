package cn.baton.support.sample;

import cn.baton.support.http.Preconditions;
import cn.baton.support.idempotency.Idempotent;
import cn.baton.support.problem.LocalizedText;
import cn.baton.support.problem.ProblemException;
import cn.baton.support.security.Roles;
import io.quarkus.arc.Lock;
import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Inject;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import org.jboss.resteasy.reactive.RestResponse;

import java.net.URI;
import java.sql.SQLTransientConnectionException;
import java.util.UUID;

@Path("/notes")
@RolesAllowed({Roles.CITY_ADMIN, Roles.VIEWER})
public class NoteResource {

    private final Notes notes;
    private final NarrowDoor door;
    private final Preconditions preconditions;

    @Inject
    NoteResource(Notes notes, NarrowDoor door, Preconditions preconditions) {
        this.notes = notes;
        this.door = door;
        this.preconditions = preconditions;
    }

    public record WriteNote(@NotBlank String text) {}

    @POST
    @Idempotent
    public RestResponse<NoteView> write(@Valid WriteNote command) {
        if (command.text().startsWith("unlucky")) {
            notes.write(command.text());
            throw ProblemException.conflict(LocalizedText.of("不走运", "Out of luck"));
        }
        NoteView note =
                command.text().startsWith("caught") ? notes.writeAndCatch(command.text()) : notes.write(command.text());
        return RestResponse.ResponseBuilder.<NoteView>created(URI.create("/notes/" + note.id()))
                .entity(note)
                .build();
    }

    @PUT
    @Path("/{id}")
    public NoteView rewrite(UUID id, @Valid WriteNote command) {
        return notes.rewrite(id, preconditions.expectedVersion(), command.text());
    }

    @GET
    @Path("/{id}")
    public NoteView read(UUID id) {
        return notes.read(id);
    }

    @GET
    @Path("/broken")
    public NoteView broken() {
        throw new IllegalStateException("secret of /var/lib/baton");
    }

    @GET
    @Path("/away")
    public NoteView away() throws SQLTransientConnectionException {
        throw new SQLTransientConnectionException("the database at 10.0.0.1 is away");
    }

    /** Does not let anybody in while somebody is inside. */
    @GET
    @Path("/narrow")
    @Lock(value = Lock.Type.WRITE, time = 1)
    public NoteView narrow() throws InterruptedException {
        door.enter();
        return new NoteView(null, 0, "narrow");
    }
}
