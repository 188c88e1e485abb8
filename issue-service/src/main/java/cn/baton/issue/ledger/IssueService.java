package cn.baton.issue.ledger;

import cn.baton.issue.ledger.messaging.IssueEvents;
import cn.baton.issue.project.Assignments;
import cn.baton.issue.project.KnownProject;
import cn.baton.issue.project.KnownProjects;
import cn.baton.support.clock.BusinessTime;
import cn.baton.support.history.Journal;
import cn.baton.support.http.ExpectedVersion;
import cn.baton.support.http.Preconditions;
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
import java.util.function.BiConsumer;
import java.util.function.Consumer;

/** What is done with issues; the transaction boundary. */
@ApplicationScoped
public class IssueService {

    static final String RESOURCE = "issue";

    private final IssueRepository issues;
    private final EscalationRepository escalations;
    private final IssueNumbers numbers;
    private final KnownProjects projects;
    private final Assignments assignments;
    private final Journal journal;
    private final IssueEvents events;
    private final Clock clock;

    @Inject
    IssueService(
            IssueRepository issues,
            EscalationRepository escalations,
            IssueNumbers numbers,
            KnownProjects projects,
            Assignments assignments,
            Journal journal,
            IssueEvents events,
            Clock clock) {
        this.issues = issues;
        this.escalations = escalations;
        this.numbers = numbers;
        this.projects = projects;
        this.assignments = assignments;
        this.journal = journal;
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
        Optional<KnownProject> project =
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
        return journal.enter(RESOURCE, issue.id(), "raise", caller, null, issue::view, events::raised);
    }

    @Transactional
    public IssueView assign(UUID id, ExpectedVersion expectedVersion, AssignIssue order, Caller caller) {
        return apply(id, expectedVersion, "assign", caller, events::assigned, issue -> issue.assign(order, clock));
    }

    @Transactional
    public IssueView plan(UUID id, ExpectedVersion expectedVersion, PlanRectification plan, Caller caller) {
        return apply(id, expectedVersion, "plan", caller, events::planned, issue -> issue.plan(plan));
    }

    @Transactional
    public IssueView escalate(UUID id, ExpectedVersion expectedVersion, EscalateIssue step, Caller caller) {
        return apply(
                id,
                expectedVersion,
                "escalate",
                caller,
                (issue, by) -> events.escalated(issue, step, by),
                issue -> escalations.persist(issue.escalate(step, caller, clock)));
    }

    @Transactional
    public IssueView submit(UUID id, ExpectedVersion expectedVersion, SubmitRectification report, Caller caller) {
        return apply(
                id, expectedVersion, "submit", caller, events::submitted, issue -> issue.submit(report, caller, clock));
    }

    @Transactional
    public IssueView returnSubmission(
            UUID id, ExpectedVersion expectedVersion, ReturnRectification refusal, Caller caller) {
        return apply(
                id,
                expectedVersion,
                "return",
                caller,
                events::returned,
                issue -> issue.returnSubmission(refusal, caller, clock));
    }

    @Transactional
    public IssueView close(UUID id, ExpectedVersion expectedVersion, CloseIssue verification, Caller caller) {
        return apply(
                id,
                expectedVersion,
                "close",
                caller,
                events::closed,
                issue -> issue.close(verification, caller, clock));
    }

    private static void requireOwnArea(String areaCode, Caller caller) {
        if (areaCode != null
                && caller.scope().kind() != Scope.Kind.ASSIGNED
                && !caller.scope().covers(areaCode)) {
            throw ProblemException.forbidden("areaCode", LocalizedText.of("不在您的管辖范围内", "This is outside your scope"));
        }
    }

    private static void requireItsArea(String stated, KnownProject project) {
        if (stated != null && project.areaCode() != null && !stated.equals(project.areaCode())) {
            throw ProblemException.invalid(
                    "areaCode", LocalizedText.of("此项目不在该区域", "The project does not lie in this area"));
        }
    }

    private IssueView apply(
            UUID id,
            ExpectedVersion expectedVersion,
            String verb,
            Caller caller,
            BiConsumer<IssueView, Caller> announcement,
            Consumer<Issue> command) {
        Issue issue = issues.findInScope(id, caller).orElseThrow(IssueService::unknown);
        IssueView before = issue.view();
        Preconditions.requireVersion(before.version(), expectedVersion);
        command.accept(issue);
        return journal.enter(RESOURCE, id, verb, caller, before, issue::view, announcement);
    }

    static ProblemException unknown() {
        return ProblemException.notFound(LocalizedText.of("没有此问题", "There is no such issue"));
    }
}
