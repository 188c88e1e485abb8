package cn.baton.issue.ledger;

import cn.baton.issue.project.ProjectReplica;
import cn.baton.support.security.Caller;
import cn.baton.support.security.Roles;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Set;
import java.util.UUID;

/** Issues in every status, and the people around them. */
final class Ledger {

    /** 2026-11-24 in China, still the 23rd in UTC. */
    static final Clock CLOCK = Clock.fixed(Instant.parse("2026-11-23T20:00:00Z"), ZoneOffset.UTC);

    static final LocalDate TODAY = LocalDate.of(2026, 11, 24);
    static final UUID PROJECT_ID = UUID.fromString("019ab001-0000-7000-8000-000000000001");
    static final ProjectReplica PROJECT =
            new ProjectReplica(PROJECT_ID, "金刚石项目", "411082", "411082-GXJ", null, "STARTED", 2L);
    static final Caller INSPECTOR = new Caller("chen", "411000-DCS", null, Roles.INSPECTOR);
    static final Caller ADMIN = new Caller("admin", "411000-FGW", null, Roles.CITY_ADMIN);
    static final Caller OFFICER = new Caller("li", "411082-GXJ", "411082", Roles.COUNTY_OFFICER);
    static final SubmitRectification SUBMISSION = new SubmitRectification("已拨付", List.of(new Evidence("拨付凭证", null)));

    private Ledger() {}

    static Issue raised(IssueSeverity severity) {
        RaiseIssue told = new RaiseIssue(
                PROJECT_ID, null, IssueCategory.FUNDING, severity, IssueSource.INSPECTION, "设备款未到位", "411082-GXJ");
        Issue issue = Issue.raise(new IssueNumber(2026, 1), told, INSPECTOR, CLOCK);
        issue.confirm(PROJECT, Set.of("chen"));
        return issue;
    }

    static Issue unconfirmed(String responsibleUnit) {
        return unconfirmed(responsibleUnit, OFFICER);
    }

    static Issue unconfirmed(String responsibleUnit, Caller by) {
        return Issue.raise(
                new IssueNumber(2026, 1),
                new RaiseIssue(
                        PROJECT_ID,
                        null,
                        IssueCategory.LAND,
                        IssueSeverity.NORMAL,
                        IssueSource.REPORT,
                        "用地未批",
                        responsibleUnit),
                by,
                CLOCK);
    }

    /** An issue that has come as far as this, by the verbs that lead there. */
    static Issue in(IssueStatus status) {
        Issue issue = raised(IssueSeverity.NORMAL);
        switch (status) {
            case REGISTERED -> {}
            case ASSIGNED -> issue.assign(assignment(TODAY), CLOCK);
            case RECTIFYING -> {
                issue.assign(assignment(TODAY), CLOCK);
                issue.plan(new PlanRectification("每日跟踪"));
            }
            case SUBMITTED -> {
                issue.assign(assignment(TODAY), CLOCK);
                issue.submit(SUBMISSION, OFFICER, CLOCK);
            }
            case RETURNED -> {
                issue.assign(assignment(TODAY), CLOCK);
                issue.submit(SUBMISSION, OFFICER, CLOCK);
                issue.returnSubmission(new ReturnRectification("缺回单", true), INSPECTOR, CLOCK);
            }
            case CLOSED -> {
                issue.assign(assignment(TODAY), CLOCK);
                issue.submit(SUBMISSION, OFFICER, CLOCK);
                issue.close(new CloseIssue("同意销号"), INSPECTOR, CLOCK);
            }
            default -> throw new IllegalArgumentException("No verb leads to " + status + " yet");
        }
        return issue;
    }

    static AssignIssue assignment(LocalDate dueOn) {
        return new AssignIssue("411082-GXJ", "李明", "王建国", dueOn);
    }

    static EscalateIssue step(IssueLevel level) {
        return new EscalateIssue(level, "逾期未整改", TODAY.plusDays(7));
    }
}
