package cn.baton.issue.project;

import io.agroal.api.AgroalDataSource;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;

import java.sql.Array;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;

/**
 * The projects that the registry has announced so far.
 *
 * <p>Who looks a project up and acts on not finding it must not miss an announcement that commits meanwhile. So looking
 * up takes a shared lock on the project until the transaction ends, and keeping it takes the exclusive one: an
 * announcement sees everything that was done while the project was unknown.
 */
@ApplicationScoped
public class KnownProjects {

    /** In order, so that two who want several do not wait for each other. */
    private static final String LOCKS = """
            from (select hashtextextended(project_id::text, 20261125) as lock
                  from unnest(?) as project_id order by 1) as locks""";

    private static final String LOCK = "select pg_advisory_xact_lock(lock) " + LOCKS;
    private static final String LOCK_SHARED = "select pg_advisory_xact_lock_shared(lock) " + LOCKS;

    private static final String FIND = """
            select project_id, name, area_code, responsible_unit, lead_department, stage, version
            from known_project where project_id = any(?)""";
    private static final String KEEP = """
            insert into known_project
              (project_id, name, area_code, responsible_unit, lead_department, stage, version)
            select * from unnest(?, ?, ?, ?, ?, ?, ?)
            on conflict (project_id) do update set
              name = excluded.name, area_code = excluded.area_code, responsible_unit = excluded.responsible_unit,
              lead_department = excluded.lead_department, stage = excluded.stage, version = excluded.version""";

    private final AgroalDataSource dataSource;
    private final Event<ProjectsAnnounced> announcements;

    @Inject
    KnownProjects(AgroalDataSource dataSource, Event<ProjectsAnnounced> announcements) {
        this.dataSource = dataSource;
        this.announcements = announcements;
    }

    @Transactional(Transactional.TxType.MANDATORY)
    public Optional<KnownProject> find(UUID projectId) {
        return find(Set.of(projectId)).stream().findFirst();
    }

    /** Those of them that are known. */
    @Transactional(Transactional.TxType.MANDATORY)
    public List<KnownProject> find(Set<UUID> projectIds) {
        try (Connection connection = dataSource.getConnection()) {
            Array ids = connection.createArrayOf("uuid", projectIds.toArray());
            // A statement of its own: the next one then sees what was committed while this one waited.
            try (PreparedStatement lock = connection.prepareStatement(LOCK_SHARED)) {
                lock.setArray(1, ids);
                lock.execute();
            }
            try (PreparedStatement find = connection.prepareStatement(FIND)) {
                find.setArray(1, ids);
                List<KnownProject> found = new ArrayList<>();
                try (ResultSet rows = find.executeQuery()) {
                    while (rows.next()) {
                        found.add(project(rows));
                    }
                }
                return found;
            }
        } catch (SQLException e) {
            throw new IllegalStateException("Projects could not be looked up", e);
        }
    }

    /** Each once. */
    @Transactional(Transactional.TxType.MANDATORY)
    public void keep(List<KnownProject> projects) {
        try (Connection connection = dataSource.getConnection()) {
            Array ids = array(connection, "uuid", projects, KnownProject::projectId);
            try (PreparedStatement lock = connection.prepareStatement(LOCK)) {
                lock.setArray(1, ids);
                lock.execute();
            }
            try (PreparedStatement keep = connection.prepareStatement(KEEP)) {
                keep.setArray(1, ids);
                keep.setArray(2, array(connection, "text", projects, KnownProject::name));
                keep.setArray(3, array(connection, "text", projects, KnownProject::areaCode));
                keep.setArray(4, array(connection, "text", projects, KnownProject::responsibleUnit));
                keep.setArray(5, array(connection, "text", projects, KnownProject::leadDepartment));
                keep.setArray(6, array(connection, "text", projects, KnownProject::stage));
                keep.setArray(7, array(connection, "bigint", projects, KnownProject::version));
                keep.executeUpdate();
            }
        } catch (SQLException e) {
            throw new IllegalStateException("Projects could not be kept", e);
        }
        announcements.fire(new ProjectsAnnounced(projects));
    }

    private static Array array(
            Connection connection, String type, List<KnownProject> projects, Function<KnownProject, ?> column)
            throws SQLException {
        return connection.createArrayOf(type, projects.stream().map(column).toArray());
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
