package cn.baton.project.progress;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import org.hibernate.Session;

import java.time.LocalDate;
import java.util.Collection;
import java.util.UUID;
import java.util.stream.Collectors;

/** Which projects are to be looked at, and from which day on. */
@ApplicationScoped
class LightWatch {

    private static final String STAGES =
            LightRules.WATCHED.stream().map(stage -> "'" + stage + "'").collect(Collectors.joining(", "));

    /** Never waits for a row that another holds: whoever adds holds the project, whoever reviews comes to it later. */
    private static final String ADD = """
            insert into progress_watch (project_id, due_on) values (:project, :due) on conflict do nothing""";

    /** Projects that came into a watched stage by themselves: nobody planned for them or reported on them yet. */
    private static final String ENROL = """
            insert into progress_watch (project_id, due_on)
            select p.id, :due from project p
            where p.stage in (%s) and not exists (select from progress_watch w where w.project_id = p.id)
            on conflict do nothing""".formatted(STAGES);

    private static final String POSTPONE = """
            update progress_watch set due_on = :due where project_id in (:projects)""";

    private static final String REMOVE = "delete from progress_watch where project_id in (:projects)";

    private final EntityManager entities;

    @Inject
    LightWatch(EntityManager entities) {
        this.entities = entities;
    }

    void add(UUID projectId, LocalDate today) {
        session()
                .createNativeMutationQuery(ADD)
                .setParameter("project", projectId)
                .setParameter("due", today.plusDays(1))
                .executeUpdate();
    }

    @Transactional
    void enrol(LocalDate today) {
        session().createNativeMutationQuery(ENROL).setParameter("due", today).executeUpdate();
    }

    void postpone(Collection<UUID> projects, LocalDate until) {
        if (!projects.isEmpty()) {
            session()
                    .createNativeMutationQuery(POSTPONE)
                    .setParameterList("projects", projects)
                    .setParameter("due", until)
                    .executeUpdate();
        }
    }

    void remove(Collection<UUID> projects) {
        if (!projects.isEmpty()) {
            session()
                    .createNativeMutationQuery(REMOVE)
                    .setParameterList("projects", projects)
                    .executeUpdate();
        }
    }

    private Session session() {
        return entities.unwrap(Session.class);
    }
}
