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
import java.util.Optional;
import java.util.UUID;

/**
 * The projects that the registry has announced so far.
 *
 * <p>Who looks a project up and acts on not finding it must not miss an announcement that commits meanwhile. So looking
 * up takes a shared lock on the project until the transaction ends, and keeping it takes the exclusive one: an
 * announcement sees everything that was done while the project was unknown.
 */
@ApplicationScoped
public class KnownProjects {

    private static final String LOCK_SHARED = "select pg_advisory_xact_lock_shared(hashtextextended(?, 20261125))";
    private static final String LOCK = "select pg_advisory_xact_lock(hashtextextended(?, 20261125))";
    private static final String FIND = """
            select project_id, name, area_code, responsible_unit, lead_department, stage, version
            from known_project where project_id = ?""";
    private static final String KEEP = """
            insert into known_project
              (project_id, name, area_code, responsible_unit, lead_department, stage, version)
            values (?, ?, ?, ?, ?, ?, ?)
            on conflict (project_id) do update set
              name = excluded.name, area_code = excluded.area_code, responsible_unit = excluded.responsible_unit,
              lead_department = excluded.lead_department, stage = excluded.stage, version = excluded.version""";

    private final AgroalDataSource dataSource;
    private final Event<ProjectAnnounced> announcements;

    @Inject
    KnownProjects(AgroalDataSource dataSource, Event<ProjectAnnounced> announcements) {
        this.dataSource = dataSource;
        this.announcements = announcements;
    }

    @Transactional(Transactional.TxType.MANDATORY)
    public Optional<KnownProject> find(UUID projectId) {
        try (Connection connection = dataSource.getConnection()) {
            // A statement of its own: the next one then sees what was committed while this one waited.
            lock(connection, LOCK_SHARED, projectId);
            try (PreparedStatement find = connection.prepareStatement(FIND)) {
                find.setObject(1, projectId);
                try (ResultSet row = find.executeQuery()) {
                    return row.next() ? Optional.of(project(row)) : Optional.empty();
                }
            }
        } catch (SQLException e) {
            throw new IllegalStateException("A project could not be looked up", e);
        }
    }

    @Transactional(Transactional.TxType.MANDATORY)
    public void keep(KnownProject project) {
        try (Connection connection = dataSource.getConnection()) {
            lock(connection, LOCK, project.projectId());
            try (PreparedStatement keep = connection.prepareStatement(KEEP)) {
                keep.setObject(1, project.projectId());
                keep.setString(2, project.name());
                keep.setString(3, project.areaCode());
                keep.setString(4, project.responsibleUnit());
                keep.setString(5, project.leadDepartment());
                keep.setString(6, project.stage());
                keep.setLong(7, project.version());
                keep.executeUpdate();
            }
        } catch (SQLException e) {
            throw new IllegalStateException("A project could not be kept", e);
        }
        announcements.fire(new ProjectAnnounced(project));
    }

    private static void lock(Connection connection, String sql, UUID projectId) throws SQLException {
        try (PreparedStatement lock = connection.prepareStatement(sql)) {
            lock.setString(1, projectId.toString());
            lock.execute();
        }
    }

    private static KnownProject project(ResultSet row) throws SQLException {
        return new KnownProject(
                row.getObject("project_id", UUID.class),
                row.getString("name"),
                row.getString("area_code"),
                row.getString("responsible_unit"),
                row.getString("lead_department"),
                row.getString("stage"),
                row.getLong("version"));
    }
}
