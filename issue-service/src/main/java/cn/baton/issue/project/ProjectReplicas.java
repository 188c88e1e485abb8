package cn.baton.issue.project;

import cn.baton.support.database.TransactionLocks;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import org.hibernate.StatelessSession;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

/**
 * The projects that the registry has announced so far.
 *
 * <p>Who looks a project up and acts on not finding it must not miss an announcement that commits meanwhile. So looking
 * up takes a shared lock on the project until the transaction ends, and keeping it takes it alone: an announcement sees
 * everything that was done while the project was unknown.
 */
@ApplicationScoped
public class ProjectReplicas {

    private static final String PROJECT = "project";

    private final StatelessSession rows;
    private final TransactionLocks locks;
    private final Event<ProjectsAnnounced> announcements;

    @Inject
    ProjectReplicas(StatelessSession rows, TransactionLocks locks, Event<ProjectsAnnounced> announcements) {
        this.rows = rows;
        this.locks = locks;
        this.announcements = announcements;
    }

    @Transactional(Transactional.TxType.MANDATORY)
    public Optional<ProjectReplica> find(UUID projectId) {
        return find(Set.of(projectId)).stream().findFirst();
    }

    /** Those of them that are known. */
    @Transactional(Transactional.TxType.MANDATORY)
    public List<ProjectReplica> find(Set<UUID> projectIds) {
        locks.share(PROJECT, projectIds);
        return rows.createSelectionQuery("from ProjectReplicaRow where id in :ids", ProjectReplicaRow.class)
                .setParameterList("ids", projectIds)
                .getResultStream()
                .map(ProjectReplicaRow::project)
                .toList();
    }

    /** Each once, instead of what was kept of it. */
    @Transactional(Transactional.TxType.MANDATORY)
    public void keep(List<ProjectReplica> projects) {
        locks.take(PROJECT, projects.stream().map(ProjectReplica::projectId).toList());
        rows.upsertMultiple(projects.stream().map(ProjectReplicaRow::new).toList());
        announcements.fire(new ProjectsAnnounced(projects));
    }
}
