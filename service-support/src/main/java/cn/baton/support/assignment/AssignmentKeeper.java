package cn.baton.support.assignment;

import cn.baton.support.event.Thing;
import cn.baton.support.inbox.PoisonException;
import cn.baton.support.inbox.Received;
import cn.baton.support.inbox.State;
import cn.baton.support.inbox.StateKeeper;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.function.Function;
import java.util.function.IntFunction;
import java.util.stream.Collectors;

/**
 * Keeps who looks after which project in the service's table {@code assignment_replica}, by which an inspector's lists are
 * narrowed. The newest announcement of each assignment holds.
 */
@ApplicationScoped
public class AssignmentKeeper implements StateKeeper<ResponsibilityFacts> {

    private static final String KEEP = """
            insert into assignment_replica (assignment_id, project_id, subject, begins_at, ends_at, version)
            select * from unnest(:assignments, :projects, :subjects, :begins, :ends, :versions)
            on conflict (assignment_id) do update set
              begins_at = excluded.begins_at, ends_at = excluded.ends_at, version = excluded.version
            where assignment_replica.version < excluded.version""";

    private final EntityManager entities;
    private final Event<AssignmentsAnnounced> announcements;

    @Inject
    AssignmentKeeper(EntityManager entities, Event<AssignmentsAnnounced> announcements) {
        this.entities = entities;
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
        entities.createNativeQuery(KEEP)
                .setParameter("assignments", column(assignments, ResponsibilityFacts::assignmentId, UUID[]::new))
                .setParameter("projects", column(assignments, ResponsibilityFacts::projectId, UUID[]::new))
                .setParameter("subjects", column(assignments, ResponsibilityFacts::subject, String[]::new))
                .setParameter("begins", column(assignments, ResponsibilityFacts::beginsAt, Instant[]::new))
                .setParameter("ends", column(assignments, ResponsibilityFacts::endsAt, Instant[]::new))
                .setParameter("versions", column(assignments, ResponsibilityFacts::aggregateVersion, Long[]::new))
                .executeUpdate();
    }

    private static <T> T[] column(
            List<ResponsibilityFacts> assignments, Function<ResponsibilityFacts, T> value, IntFunction<T[]> array) {
        return assignments.stream().map(value).toArray(array);
    }
}
