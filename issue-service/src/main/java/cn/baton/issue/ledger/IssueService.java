package cn.baton.issue.ledger;

import cn.baton.issue.ledger.messaging.IssueEvents;
import cn.baton.issue.project.AssignmentReplicas;
import cn.baton.issue.project.ProjectReplica;
import cn.baton.issue.project.ProjectReplicas;
import cn.baton.support.clock.BusinessTime;
import cn.baton.support.history.Journal;
import cn.baton.support.history.Verbs;
import cn.baton.support.http.ExpectedVersion;
import cn.baton.support.problem.LocalizedText;
import cn.baton.support.problem.ProblemException;
import cn.baton.support.security.Caller;
import cn.baton.support.security.Scope;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;

import java.time.Clock;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

/** What is done with issues; the transaction boundary. */
@ApplicationScoped
public class IssueService {

    private final IssueRepository issues;
    private final EscalationRepository escalations;
    private final IssueNumbers numbers;
    private final ProjectReplicas projects;
    private final AssignmentReplicas assignments;
    private final Verbs<Issue, IssueView> verbs;
    private final IssueEvents events;
    private final Clock clock;

    @Inject
    IssueService(
            IssueRepository issues,
            EscalationRepository escalations,
            IssueNumbers numbers,
            ProjectReplicas projects,
            AssignmentReplicas assignments,
            Journal journal,
            IssueEvents events,
            Clock clock) {
        this.issues = issues;
        this.escalations = escalations;
        this.numbers = numbers;
        this.projects = projects;
        this.assignments = assignments;
        this.verbs = verbs(journal);
        this.events = events;
        this.clock = clock;
    }

    /**
     * On a project that is not known yet too: the registry's announcement may still be on its way. What the caller may not
     * see is answered like what is not known, and either only by whoever says in which area it lies.
     */
    @Transactional
    public IssueView raise(RaiseIssue told, Caller caller) {
        requireOwnArea(told.areaCode(), caller);
        Set<String> assigned = assignments.inForce(told.projectId());
        Optional<ProjectReplica> project =
                projects.find(told.projectId()).filter(known -> caller.scope().covers(assigned, known.areaCode()));
        if (project.isEmpty() && told.areaCode() == null && !caller.scope().isCity()) {
            throw ProblemException.notFound(
                    LocalizedText.of(
                            "没有此项目，或不在您的管辖范围内；刚登记的项目请在 areaCode 中注明所在区域",
                            "There is no such project, or it is outside your scope; of one that was registered a moment ago, say in areaCode where it lies"));
        }
        project.ifPresent(known -> requireItsArea(told.areaCode(), known));
        IssueNumber number = numbers.next(BusinessTime.today(clock).getYear());
        Issue issue = Issue.raise(number, told, caller, clock);
        project.ifPresent(known -> issue.confirm(known, assigned));
        issues.persist(issue);
        return verbs.create(issue, "raise", caller, events::raised);
    }

    @Transactional
    public IssueView assign(UUID id, ExpectedVersion expectedVersion, AssignIssue order, Caller caller) {
        return verbs.change(
                require(id, caller),
                expectedVersion,
                "assign",
                caller,
                issue -> issue.assign(order, clock),
                events::assigned);
    }

    @Transactional
    public IssueView plan(UUID id, ExpectedVersion expectedVersion, PlanRectification plan, Caller caller) {
        return verbs.change(
                require(id, caller), expectedVersion, "plan", caller, issue -> issue.plan(plan), events::planned);
    }

    @Transactional
    public IssueView escalate(UUID id, ExpectedVersion expectedVersion, EscalateIssue step, Caller caller) {
        return verbs.change(
                require(id, caller),
                expectedVersion,
                "escalate",
                caller,
                issue -> escalations.persist(issue.escalate(step, caller, clock)),
                (issue, by) -> events.escalated(issue, step, by));
    }

    @Transactional
    public IssueView submit(UUID id, ExpectedVersion expectedVersion, SubmitRectification report, Caller caller) {
        return verbs.change(
                require(id, caller),
                expectedVersion,
                "submit",
                caller,
                issue -> issue.submit(report, caller, clock),
                events::submitted);
    }

    @Transactional
    public IssueView returnSubmission(
            UUID id, ExpectedVersion expectedVersion, ReturnRectification refusal, Caller caller) {
        return verbs.change(
                require(id, caller),
                expectedVersion,
                "return",
                caller,
                issue -> issue.returnSubmission(refusal, caller, clock),
                events::returned);
    }

    @Transactional
    public IssueView close(UUID id, ExpectedVersion expectedVersion, CloseIssue verification, Caller caller) {
        return verbs.change(
                require(id, caller),
                expectedVersion,
                "close",
                caller,
                issue -> issue.close(verification, caller, clock),
                events::closed);
    }

    private static void requireOwnArea(String areaCode, Caller caller) {
        if (areaCode != null
                && caller.scope().kind() != Scope.Kind.ASSIGNED
                && !caller.scope().covers(areaCode)) {
            throw ProblemException.forbidden("areaCode", LocalizedText.of("不在您的管辖范围内", "This is outside your scope"));
        }
    }

    private static void requireItsArea(String stated, ProjectReplica project) {
        if (stated != null && project.areaCode() != null && !stated.equals(project.areaCode())) {
            throw ProblemException.invalid(
                    "areaCode", LocalizedText.of("此项目不在该区域", "The project does not lie in this area"));
        }
    }

    private Issue require(UUID id, Caller caller) {
        return verbs.require(issues.findInScope(id, caller));
    }

    static Verbs<Issue, IssueView> verbs(Journal journal) {
        return journal.verbs("issue", Issue::id, Issue::view, LocalizedText.of("没有此问题", "There is no such issue"));
    }
}
