package cn.baton.issue.ledger;

import cn.baton.issue.project.ProjectReplica;
import cn.baton.support.clock.BusinessTime;
import cn.baton.support.problem.LocalizedText;
import cn.baton.support.problem.ProblemException;
import cn.baton.support.security.Caller;
import cn.baton.support.security.Scope;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.id.uuid.UuidVersion7Strategy;
import org.hibernate.type.SqlTypes;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Set;
import java.util.UUID;

/**
 * A problem found in supervision (问题), on the ledger until it is struck off.
 *
 * <p>It may be raised on a project that the registry has not announced here yet. It is then unconfirmed and seen by the
 * city and the unit that raised it only, since nobody can tell yet which area it belongs to.
 */
@Entity
@Table(name = "issue")
class Issue {

    @Id
    private UUID id;

    @Version
    private long version;

    private String number;
    private long ordinal;

    @Embedded
    private IssueProject project;

    /** Where an area's officers look for it, see {@link IssueScope}. */
    private String filedUnder;

    /** Where its project lies, in the words of somebody who does not see the whole city. */
    private String statedArea;

    /** By somebody who sees the projects that are assigned, and no others. */
    private boolean raisedByAssignment;

    @Enumerated(EnumType.STRING)
    private IssueCategory category;

    @Enumerated(EnumType.STRING)
    private IssueSeverity severity;

    private int severityRank;

    @Enumerated(EnumType.STRING)
    private IssueSource source;

    private String description;

    @Enumerated(EnumType.STRING)
    private IssueStatus status;

    @Enumerated(EnumType.STRING)
    private IssueLevel level;

    private int cycle;
    private int recurrence;
    private String responsibleUnit;
    private String responsiblePerson;
    private String leadLeader;
    private String measures;
    private LocalDate dueOn;
    private LocalDate raisedOn;
    private Instant raisedAt;
    private String raisedBySubject;
    private String raisedByUnit;

    @JdbcTypeCode(SqlTypes.JSON)
    private Submission submission;

    @JdbcTypeCode(SqlTypes.JSON)
    private SubmissionReturn lastReturn;

    @JdbcTypeCode(SqlTypes.JSON)
    private Closing closing;

    protected Issue() {}

    static Issue raise(IssueNumber number, RaiseIssue told, Caller by, Clock clock) {
        Issue issue = new Issue();
        issue.id = UuidVersion7Strategy.INSTANCE.generateUuid(null);
        issue.number = number.toString();
        issue.ordinal = number.ordinal();
        issue.project = IssueProject.unconfirmed(told.projectId());
        issue.category = told.category();
        issue.severity = told.severity();
        issue.severityRank = told.severity().rank();
        issue.source = told.source();
        issue.description = told.description();
        issue.responsibleUnit = told.responsibleUnit();
        issue.status = IssueStatus.REGISTERED;
        issue.level = IssueLevel.LEDGER;
        issue.cycle = 1;
        issue.raisedAt = clock.instant();
        issue.raisedOn = BusinessTime.dateOf(issue.raisedAt);
        issue.raisedBySubject = by.subject();
        issue.raisedByUnit = by.unit();
        issue.filedUnder = told.areaCode() == null ? IssueScope.untilAreaIsKnown(by.unit()) : told.areaCode();
        issue.statedArea = by.scope().isCity() ? null : told.areaCode();
        issue.raisedByAssignment = by.scope().kind() == Scope.Kind.ASSIGNED;
        return issue;
    }

    /**
     * The registry has announced the project; returns whether that told anything new. A project that whoever raised the
     * issue may not see is not told: it is none of theirs, whatever they said of it.
     *
     * @param assigned subjects of those who look after the project
     */
    boolean confirm(ProjectReplica announced, Set<String> assigned) {
        if (!isSeenByWhoRaisedIt(announced, assigned)) {
            return false;
        }
        IssueProject confirmed = project.confirm(announced);
        if (confirmed.equals(project)) {
            return false;
        }
        project = confirmed;
        if (project.areaCode() != null) {
            filedUnder = project.areaCode();
        }
        return true;
    }

    private boolean isSeenByWhoRaisedIt(ProjectReplica announced, Set<String> assigned) {
        return raisedByAssignment
                ? assigned.contains(raisedBySubject)
                : statedArea == null || statedArea.equals(announced.areaCode());
    }

    /** 交办. */
    void assign(AssignIssue order, Clock clock) {
        status.requireNext(IssueStatus.ASSIGNED);
        if (order.dueOn().isBefore(BusinessTime.today(clock))) {
            throw ProblemException.invalid(
                    "dueOn", LocalizedText.of("整改时限不能早于今天", "The due date cannot be in the past"));
        }
        responsibleUnit = order.responsibleUnit();
        responsiblePerson = order.responsiblePerson();
        leadLeader = order.leadLeader();
        dueOn = order.dueOn();
        status = IssueStatus.ASSIGNED;
    }

    /** 整改方案. */
    void plan(PlanRectification plan) {
        status.requireNext(IssueStatus.RECTIFYING);
        measures = plan.measures();
        status = IssueStatus.RECTIFYING;
    }

    /** 升级: one rung up, or straight to the supervision letter when critical. */
    Escalation escalate(EscalateIssue step, Caller approver, Clock clock) {
        status.requireEscalatable();
        level.requireNext(step.level(), severity);
        EscalationRules.requireAddressee(project.projectConfirmed(), responsibleUnit);
        if (!step.replyDueOn().isAfter(BusinessTime.today(clock))) {
            throw ProblemException.invalid(
                    "replyDueOn", LocalizedText.of("回复期限须晚于今天", "The reply must be due after today"));
        }
        level = step.level();
        return Escalation.to(view(), step, approver, clock);
    }

    /** 提请销号. */
    void submit(SubmitRectification report, Caller by, Clock clock) {
        status.requireNext(IssueStatus.SUBMITTED);
        submission = new Submission(report.summary(), report.evidence(), Officer.of(by), clock.instant());
        status = IssueStatus.SUBMITTED;
    }

    /** 退回. */
    void returnSubmission(ReturnRectification refusal, Caller by, Clock clock) {
        status.requireNext(IssueStatus.RETURNED);
        lastReturn =
                new SubmissionReturn(refusal.reason(), refusal.evidenceInsufficient(), Officer.of(by), clock.instant());
        status = IssueStatus.RETURNED;
    }

    /** 销号: by somebody who neither submitted it nor belongs to the unit that had to put it right. */
    void close(CloseIssue verification, Caller verifier, Clock clock) {
        status.requireNext(IssueStatus.CLOSED);
        VerificationRules.requireIndependent(verifier, submission, responsibleUnit);
        Instant now = clock.instant();
        closing = new Closing(verification.conclusion(), Officer.of(verifier), BusinessTime.dateOf(now), now);
        status = IssueStatus.CLOSED;
    }

    UUID id() {
        return id;
    }

    UUID projectId() {
        return project.projectId();
    }

    long ordinal() {
        return ordinal;
    }

    /** Of the project, as the registry has it, or else as whoever raised the issue said. */
    String areaCode() {
        return project.areaCode() == null ? statedArea : project.areaCode();
    }

    String filedUnder() {
        return filedUnder;
    }

    int severityRank() {
        return severityRank;
    }

    String responsibleUnit() {
        return responsibleUnit;
    }

    LocalDate dueOn() {
        return dueOn;
    }

    LocalDate raisedOn() {
        return raisedOn;
    }

    String raisedByUnit() {
        return raisedByUnit;
    }

    IssueView view() {
        return new IssueView(
                id,
                version,
                number,
                project.projectId(),
                project.projectName(),
                project.projectConfirmed(),
                areaCode(),
                category,
                severity,
                source,
                description,
                status,
                level,
                cycle,
                recurrence,
                responsibleUnit,
                responsiblePerson,
                leadLeader,
                measures,
                dueOn,
                raisedOn,
                raisedAt,
                new Officer(raisedBySubject, raisedByUnit),
                submission,
                lastReturn,
                closing);
    }
}
