package cn.baton.issue.ledger;

import cn.baton.issue.ledger.messaging.IssueEvents;
import cn.baton.issue.project.AssignmentReplicas;
import cn.baton.issue.project.ProjectReplica;
import cn.baton.issue.project.ProjectReplicas;
import cn.baton.issue.project.ProjectsAnnounced;
import cn.baton.support.assignment.AssignmentsAnnounced;
import cn.baton.support.history.Journal;
import cn.baton.support.history.Verbs;
import cn.baton.support.security.Caller;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * Confirms the issues that were raised before the registry's announcement arrived, of the project or of who looks after it,
 * in the transaction that keeps it.
 */
@ApplicationScoped
class IssueConfirmation {

    private static final Caller SERVICE = Caller.service("issue-service");

    private final IssueRepository issues;
    private final ProjectReplicas projects;
    private final AssignmentReplicas assignments;
    private final Verbs<Issue, IssueView> verbs;
    private final IssueEvents events;

    @Inject
    IssueConfirmation(
            IssueRepository issues,
            ProjectReplicas projects,
            AssignmentReplicas assignments,
            Journal journal,
            IssueEvents events) {
        this.issues = issues;
        this.projects = projects;
        this.assignments = assignments;
        this.verbs = IssueService.verbs(journal);
        this.events = events;
    }

    void confirm(@Observes ProjectsAnnounced announced) {
        confirm(announced.projects());
    }

    void confirm(@Observes AssignmentsAnnounced announced) {
        confirm(projects.find(announced.projectIds()));
    }

    private void confirm(List<ProjectReplica> known) {
        if (known.isEmpty()) {
            return;
        }
        Map<UUID, ProjectReplica> byId =
                known.stream().collect(Collectors.toMap(ProjectReplica::projectId, Function.identity()));
        issues.withoutArea(byId.keySet()).stream()
                .collect(Collectors.groupingBy(issue -> byId.get(issue.projectId())))
                .forEach((project, waiting) -> confirm(waiting, project));
    }

    private void confirm(List<Issue> waiting, ProjectReplica project) {
        Set<String> assigned = assignments.inForce(project.projectId());
        for (Issue issue : waiting) {
            IssueView before = issue.view();
            if (issue.confirm(project, assigned)) {
                verbs.enter(issue, before, "confirm", SERVICE, events::confirmed);
            }
        }
    }
}
