package cn.baton.notification.assignment;

import io.agroal.api.AgroalDataSource;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.UUID;

/** Keeps who looks after which project: the newest announcement of each assignment holds. */
@ApplicationScoped
public class Assignments {

    private static final String KEEP = """
            insert into assignment_replica (assignment_id, project_id, subject, begins_at, ends_at, version)
            values (?, ?, ?, ?, ?, ?)
            on conflict (assignment_id) do update set
              begins_at = excluded.begins_at, ends_at = excluded.ends_at, version = excluded.version
            where assignment_replica.version < excluded.version""";

    private final AgroalDataSource dataSource;

    @Inject
    Assignments(AgroalDataSource dataSource) {
        this.dataSource = dataSource;
    }

    /**
     * @param endsAt exclusive
     * @param version of the project in the registry
     */
    @Transactional(Transactional.TxType.MANDATORY)
    public void keep(UUID assignment, UUID project, String subject, Instant beginsAt, Instant endsAt, long version) {
        try (Connection connection = dataSource.getConnection();
                PreparedStatement keep = connection.prepareStatement(KEEP)) {
            keep.setObject(1, assignment);
            keep.setObject(2, project);
            keep.setString(3, subject);
            keep.setObject(4, beginsAt.atOffset(ZoneOffset.UTC));
            keep.setObject(5, endsAt.atOffset(ZoneOffset.UTC));
            keep.setLong(6, version);
            keep.executeUpdate();
        } catch (SQLException e) {
            throw new IllegalStateException("An assignment could not be kept", e);
        }
    }
}
