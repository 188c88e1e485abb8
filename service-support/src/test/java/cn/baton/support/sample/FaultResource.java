package cn.baton.support.sample;

import cn.baton.support.idempotency.Idempotent;
import io.agroal.api.AgroalDataSource;
import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.OptimisticLockException;
import jakarta.transaction.Transactional;
import jakarta.validation.Valid;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.UUID;

/** Requests that fail where a service cannot foresee it: at the commit, or at a row that somebody holds. */
@Path("/faults")
@RolesAllowed("city-admin")
public class FaultResource {

    private final Notes notes;
    private final EntityManager entities;
    private final AgroalDataSource dataSource;

    @Inject
    FaultResource(Notes notes, EntityManager entities, AgroalDataSource dataSource) {
        this.notes = notes;
        this.entities = entities;
        this.dataSource = dataSource;
    }

    /** The server ends the session once all is written, so that it is the commit that finds out. */
    @POST
    @Path("/lost-session")
    @Idempotent
    @Transactional
    public String lostSession() throws SQLException {
        execute("create temporary table lost (id integer) on commit drop");
        execute("create function pg_temp.leave() returns trigger language plpgsql as"
                + " 'begin perform pg_terminate_backend(pg_backend_pid()); return null; end'");
        execute("create constraint trigger leave after insert on lost deferrable initially deferred"
                + " for each row execute function pg_temp.leave()");
        execute("insert into lost values (1)");
        return "written";
    }

    /** Two of the same, which the database looks at when it commits. */
    @POST
    @Path("/twice")
    @Idempotent
    @Transactional
    public String twice() throws SQLException {
        execute("create temporary table twice (id integer unique deferrable initially deferred) on commit drop");
        execute("insert into twice values (1), (1)");
        return "written";
    }

    /** Meets whoever holds the row. */
    @PUT
    @Path("/notes/{id}")
    public NoteView rewrite(UUID id, @Valid NoteResource.WriteNote command) {
        return notes.rewrite(id, command.text());
    }

    @PUT
    @Path("/overtaken")
    public String overtaken() {
        throw new OptimisticLockException("Another writer was faster");
    }

    @POST
    @Path("/slow")
    @Transactional
    public String slow() {
        entities.createNativeQuery("select pg_sleep(30)").getSingleResult();
        return "slept";
    }

    private void execute(String sql) throws SQLException {
        try (Connection connection = dataSource.getConnection();
                Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }
}
