package cn.baton.support.assignment;

import cn.baton.support.event.Thing;
import cn.baton.support.inbox.PoisonException;
import cn.baton.support.inbox.Received;
import cn.baton.support.inbox.State;
import cn.baton.support.inbox.StateKeeper;
import io.agroal.api.AgroalDataSource;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;

import java.sql.Array;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * Keeps who looks after which project in the service's table {@code assignment_replica}, by which an inspector's lists are
 * narrowed. The newest announcement of each assignment holds.
 */
@ApplicationScoped
public class AssignmentKeeper implements StateKeeper<ResponsibilityFacts> {

    private static final String KEEP = """
            insert into assignment_replica (assignment_id, project_id, subject, begins_at, ends_at, version)
            select * from unnest(?, ?, ?, ?, ?, ?)
            on conflict (assignment_id) do update set
              begins_at = excluded.begins_at, ends_at = excluded.ends_at, version = excluded.version
            where assignment_replica.version < excluded.version""";

    private final AgroalDataSource dataSource;
    private final Event<AssignmentsAnnounced> announcements;

    @Inject
    AssignmentKeeper(AgroalDataSource dataSource, Event<AssignmentsAnnounced> announcements) {
        this.dataSource = dataSource;
        this.announcements = announcements;
    }

    @Override
    public State state(Received<ResponsibilityFacts> received) {
        ResponsibilityFacts facts = received.data();
        if (!facts.isComplete()) {
            throw new PoisonException("assignmentId, projectId, subject, from or aggregateVersion is missing");
        }
        return new State(Thing.of(facts.assignmentId()), facts.aggregateVersion());
    }

    @Override
    public void keep(List<Received<ResponsibilityFacts>> newest) {
        List<ResponsibilityFacts> assignments = newest.stream()
                .map(Received::data)
                .filter(ResponsibilityFacts::isOfSupervision)
                .toList();
        if (!assignments.isEmpty()) {
            write(assignments);
            announcements.fire(new AssignmentsAnnounced(
                    assignments.stream().map(ResponsibilityFacts::projectId).collect(Collectors.toSet())));
        }
    }

    private void write(List<ResponsibilityFacts> assignments) {
        try (Connection connection = dataSource.getConnection();
                PreparedStatement keep = connection.prepareStatement(KEEP)) {
            keep.setArray(1, array(connection, "uuid", assignments, ResponsibilityFacts::assignmentId));
            keep.setArray(2, array(connection, "uuid", assignments, ResponsibilityFacts::projectId));
            keep.setArray(3, array(connection, "text", assignments, ResponsibilityFacts::subject));
            keep.setArray(4, array(connection, "timestamptz", assignments, facts -> utc(facts.beginsAt())));
            keep.setArray(5, array(connection, "timestamptz", assignments, facts -> utc(facts.endsAt())));
            keep.setArray(6, array(connection, "bigint", assignments, ResponsibilityFacts::aggregateVersion));
            keep.executeUpdate();
        } catch (SQLException e) {
            throw new IllegalStateException("Assignments could not be kept", e);
        }
    }

    private static Array array(
            Connection connection,
            String type,
            List<ResponsibilityFacts> assignments,
            Function<ResponsibilityFacts, ?> column)
            throws SQLException {
        return connection.createArrayOf(type, assignments.stream().map(column).toArray());
    }

    private static String utc(Instant instant) {
        return instant.atOffset(ZoneOffset.UTC).toString();
    }
}
