package cn.baton.issue.ledger;

import cn.baton.support.history.HistoryEntry;
import cn.baton.support.history.Journal;
import cn.baton.support.history.Verbs;
import cn.baton.support.paging.Page;
import cn.baton.support.paging.PageRequest;
import cn.baton.support.security.Caller;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;

import java.util.List;
import java.util.UUID;

/** What is read of issues (台账), each caller within the own scope. */
@ApplicationScoped
public class IssueLedger {

    private final IssueRepository issues;
    private final EscalationRepository escalations;
    private final Verbs<Issue, IssueView> verbs;

    @Inject
    IssueLedger(IssueRepository issues, EscalationRepository escalations, Journal journal) {
        this.issues = issues;
        this.escalations = escalations;
        this.verbs = IssueService.verbs(journal);
    }

    @Transactional
    public IssueView get(UUID id, Caller caller) {
        return require(id, caller).view();
    }

    @Transactional
    public Page<IssueView> list(IssueQuery query, PageRequest page, Caller caller) {
        return issues.list(query, caller, page).map(Issue::view);
    }

    @Transactional
    public List<EscalationView> escalations(UUID id, Caller caller) {
        require(id, caller);
        return escalations.ofIssue(id).stream().map(Escalation::view).toList();
    }

    @Transactional
    public Page<HistoryEntry> history(UUID id, PageRequest page, Caller caller) {
        require(id, caller);
        return verbs.history(id, page);
    }

    private Issue require(UUID id, Caller caller) {
        return verbs.require(issues.findInScope(id, caller));
    }
}
