package cn.baton.issue.project;

import io.agroal.api.AgroalDataSource;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.HashSet;
import java.util.Set;
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

    private static final String IN_FORCE =
            "select subject from assignment_replica where project_id = ? and begins_at <= now() and ends_at > now()";

    private final AgroalDataSource dataSource;
    private final Event<AssignmentAnnounced> announcements;

    @Inject
    Assignments(AgroalDataSource dataSource, Event<AssignmentAnnounced> announcements) {
        this.dataSource = dataSource;
        this.announcements = announcements;
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
        announcements.fire(new AssignmentAnnounced(project));
    }

    /** Subjects of those who look after the project now. */
    @Transactional(Transactional.TxType.MANDATORY)
    public Set<String> inForce(UUID project) {
        try (Connection connection = dataSource.getConnection();
                PreparedStatement find = connection.prepareStatement(IN_FORCE)) {
            find.setObject(1, project);
            Set<String> subjects = new HashSet<>();
            try (ResultSet rows = find.executeQuery()) {
                while (rows.next()) {
                    subjects.add(rows.getString(1));
                }
            }
            return subjects;
        } catch (SQLException e) {
            throw new IllegalStateException("Assignments could not be read", e);
        }
    }
}
