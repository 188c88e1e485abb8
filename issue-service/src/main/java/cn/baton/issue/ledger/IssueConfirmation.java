package cn.baton.issue.ledger;

import cn.baton.issue.ledger.messaging.IssueEvents;
import cn.baton.issue.project.KnownProject;
import cn.baton.issue.project.ProjectAnnounced;
import cn.baton.support.history.Journal;
import cn.baton.support.security.Caller;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;

/** Confirms the issues that were raised before the registry's announcement arrived, in the transaction that keeps it. */
@ApplicationScoped
class IssueConfirmation {

    private static final Caller SERVICE = Caller.service("issue-service");

    private final IssueRepository issues;
    private final Journal journal;
    private final IssueEvents events;

    @Inject
    IssueConfirmation(IssueRepository issues, Journal journal, IssueEvents events) {
        this.issues = issues;
        this.journal = journal;
        this.events = events;
    }

    void confirm(@Observes ProjectAnnounced announced) {
        KnownProject project = announced.project();
        for (Issue issue : issues.withoutArea(project.projectId())) {
            IssueView before = issue.view();
            if (issue.confirm(project)) {
                journal.enter(
                        IssueService.RESOURCE, issue.id(), "confirm", SERVICE, before, issue::view, events::confirmed);
            }
        }
    }
}
