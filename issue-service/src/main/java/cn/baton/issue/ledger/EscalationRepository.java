package cn.baton.issue.ledger;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import io.quarkus.panache.common.Sort;
import jakarta.enterprise.context.ApplicationScoped;

import java.util.List;
import java.util.UUID;

/** All steps up the ladder. */
@ApplicationScoped
class EscalationRepository implements PanacheRepositoryBase<Escalation, UUID> {

    /** Oldest first: ids grow with time. */
    List<Escalation> ofIssue(UUID issueId) {
        return list("issueId", Sort.by("id"), issueId);
    }
}
