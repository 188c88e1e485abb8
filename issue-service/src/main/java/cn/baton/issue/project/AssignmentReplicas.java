package cn.baton.issue.project;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import org.hibernate.StatelessSession;

import java.util.Set;
import java.util.UUID;

/** Who looks after which project, as the registry has announced it. */
@ApplicationScoped
public class AssignmentReplicas {

    private static final String IN_FORCE =
            "select subject from AssignmentReplica where projectId = :project and beginsAt <= instant and endsAt > instant";

    private final StatelessSession rows;

    @Inject
    AssignmentReplicas(StatelessSession rows) {
        this.rows = rows;
    }

    /** Subjects of those who look after the project now. */
    @Transactional(Transactional.TxType.MANDATORY)
    public Set<String> inForce(UUID project) {
        return Set.copyOf(rows.createSelectionQuery(IN_FORCE, String.class)
                .setParameter("project", project)
                .getResultList());
    }
}
