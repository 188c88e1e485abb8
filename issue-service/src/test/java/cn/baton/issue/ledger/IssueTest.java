package cn.baton.issue.ledger;

import cn.baton.issue.project.ProjectReplica;
import cn.baton.support.problem.IllegalTransitionException;
import cn.baton.support.problem.ProblemException;
import cn.baton.support.security.Caller;
import cn.baton.support.security.Roles;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Stream;

import static cn.baton.issue.ledger.Ledger.CLOCK;
import static cn.baton.issue.ledger.Ledger.INSPECTOR;
import static cn.baton.issue.ledger.Ledger.OFFICER;
import static cn.baton.issue.ledger.Ledger.PROJECT;
import static cn.baton.issue.ledger.Ledger.PROJECT_ID;
import static cn.baton.issue.ledger.Ledger.SUBMISSION;
import static cn.baton.issue.ledger.Ledger.TODAY;
import static cn.baton.issue.ledger.Ledger.assignment;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

class IssueTest {

    private static final Map<IssueStatus, Consumer<Issue>> VERBS = Map.of(
            IssueStatus.ASSIGNED, issue -> issue.assign(assignment(TODAY), CLOCK),
            IssueStatus.RECTIFYING, issue -> issue.plan(new PlanRectification("每日跟踪")),
            IssueStatus.SUBMITTED, issue -> issue.submit(SUBMISSION, OFFICER, CLOCK),
            IssueStatus.RETURNED,
                    issue -> issue.returnSubmission(new ReturnRectification("缺回单", true), INSPECTOR, CLOCK),
            IssueStatus.CLOSED, issue -> issue.close(new CloseIssue("同意销号"), INSPECTOR, CLOCK));

    private static final Map<IssueStatus, Set<IssueStatus>> MOVES = Map.of(
            IssueStatus.REGISTERED, EnumSet.of(IssueStatus.ASSIGNED),
            IssueStatus.ASSIGNED, EnumSet.of(IssueStatus.RECTIFYING, IssueStatus.SUBMITTED),
            IssueStatus.RECTIFYING, EnumSet.of(IssueStatus.SUBMITTED),
            IssueStatus.SUBMITTED, EnumSet.of(IssueStatus.RETURNED, IssueStatus.CLOSED),
            IssueStatus.RETURNED, EnumSet.of(IssueStatus.RECTIFYING),
            IssueStatus.CLOSED, EnumSet.noneOf(IssueStatus.class));

    @Test
    void isRaisedOnTheBusinessDate() {
        IssueView issue = Ledger.unconfirmed(null).view();

        assertThat(issue.status()).isEqualTo(IssueStatus.REGISTERED);
        assertThat(issue.level()).isEqualTo(IssueLevel.LEDGER);
        assertThat(issue.cycle()).isEqualTo(1);
        assertThat(issue.number()).isEqualTo("2026-0001");
        assertThat(issue.raisedOn()).isEqualTo(TODAY);
        assertThat(issue.raisedAt()).isEqualTo(CLOCK.instant());
        assertThat(issue.raisedBy()).isEqualTo(new Officer("li", "411082-GXJ"));
    }

    @Test
    void isConfirmedWithNameAndArea() {
        Issue issue = Ledger.unconfirmed(null);

        assertThat(issue.confirm(PROJECT, Set.of("chen"))).isTrue();

        assertThat(issue.view().projectConfirmed()).isTrue();
        assertThat(issue.view().projectName()).isEqualTo("金刚石项目");
        assertThat(issue.view().areaCode()).isEqualTo("411082");
    }

    @Test
    void isNotConfirmedForAnInspectorWhoDoesNotLookAfterTheProject() {
        Issue issue = Ledger.unconfirmed(null, Ledger.INSPECTOR);

        assertThat(issue.confirm(PROJECT, Set.of("somebody"))).isFalse();

        assertThat(issue.view().projectConfirmed()).isFalse();
        assertThat(issue.view().projectName()).isNull();
    }

    @Test
    void isConfirmedOnce() {
        Issue issue = Ledger.unconfirmed(null);
        issue.confirm(PROJECT, Set.of("chen"));

        assertThat(issue.confirm(in("411081"), Set.of("chen"))).isFalse();
        assertThat(issue.view().areaCode()).isEqualTo("411082");
    }

    @Test
    void isFiledUnderAnAreaThatBecomesKnownLater() {
        Issue issue = Ledger.unconfirmed(null);

        assertThat(issue.confirm(in(null), Set.of("chen"))).isTrue();
        assertThat(issue.confirm(in(null), Set.of("chen"))).isFalse();
        assertThat(issue.view().projectConfirmed()).isTrue();
        assertThat(issue.confirm(in("411081"), Set.of("chen"))).isTrue();
        assertThat(issue.view().areaCode()).isEqualTo("411081");
    }

    @ParameterizedTest
    @MethodSource("legalMoves")
    void moves(IssueStatus from, IssueStatus to) {
        Issue issue = Ledger.in(from);

        VERBS.get(to).accept(issue);

        assertThat(issue.view().status()).isEqualTo(to);
    }

    @ParameterizedTest
    @MethodSource("illegalMoves")
    void namesTheAllowedMovesWhenOneIsNot(IssueStatus from, IssueStatus to) {
        Issue issue = Ledger.in(from);
        IssueView before = issue.view();

        assertThatThrownBy(() -> VERBS.get(to).accept(issue))
                .isInstanceOfSatisfying(
                        IllegalTransitionException.class,
                        problem -> assertThat(problem.extensions())
                                .isEqualTo(Map.of(
                                        "state", from.name(),
                                        "allowed",
                                                MOVES.get(from).stream()
                                                        .map(Enum::name)
                                                        .toList())));
        assertThat(issue.view()).isEqualTo(before);
    }

    static Stream<Arguments> legalMoves() {
        return MOVES.entrySet().stream()
                .flatMap(move -> move.getValue().stream().map(to -> Arguments.of(move.getKey(), to)));
    }

    static Stream<Arguments> illegalMoves() {
        return MOVES.entrySet().stream()
                .flatMap(move -> VERBS.keySet().stream()
                        .filter(to -> !move.getValue().contains(to))
                        .map(to -> Arguments.of(move.getKey(), to)));
    }

    @Test
    void statusesThatNoVerbReachesLeadNowhere() {
        assertThat(Arrays.stream(IssueStatus.values()).filter(status -> !MOVES.containsKey(status)))
                .allSatisfy(status -> assertThat(status.next()).isEmpty());
    }

    @Test
    void isAssignedWithPeopleAndADueDate() {
        Issue issue = Ledger.unconfirmed(null);

        issue.assign(assignment(TODAY), CLOCK);

        assertThat(issue.view().responsibleUnit()).isEqualTo("411082-GXJ");
        assertThat(issue.view().responsiblePerson()).isEqualTo("李明");
        assertThat(issue.view().leadLeader()).isEqualTo("王建国");
        assertThat(issue.view().dueOn()).isEqualTo(TODAY);
    }

    @Test
    void isNotDueInThePast() {
        Issue issue = Ledger.raised(IssueSeverity.NORMAL);

        assertThatThrownBy(() -> issue.assign(assignment(TODAY.minusDays(1)), CLOCK))
                .isInstanceOfSatisfying(
                        ProblemException.class,
                        problem -> assertThat(problem.violations())
                                .singleElement()
                                .satisfies(violation ->
                                        assertThat(violation.field()).isEqualTo("dueOn")));
    }

    @Test
    void isClosedWithItsVerifier() {
        Issue issue = Ledger.in(IssueStatus.SUBMITTED);

        issue.close(new CloseIssue("同意销号"), INSPECTOR, CLOCK);

        assertThat(issue.view().closing())
                .isEqualTo(new Closing("同意销号", new Officer("chen", "411000-DCS"), TODAY, CLOCK.instant()));
    }

    @Test
    void isNotClosedByWhoSubmittedIt() {
        Caller submitter = new Caller("li", "411000-FGW", null, Roles.CITY_ADMIN);

        assertRuleHolds(submitter, "VERIFIER_IS_NOT_THE_SUBMITTER");
    }

    @Test
    void isNotClosedByTheResponsibleUnit() {
        Caller colleague = new Caller("wang", "411082-gxj", null, Roles.INSPECTOR);

        assertRuleHolds(colleague, "VERIFIER_IS_NOT_OF_THE_RESPONSIBLE_UNIT");
    }

    @Test
    void keepsWhyItWasReturned() {
        IssueView issue = Ledger.in(IssueStatus.RETURNED).view();

        assertThat(issue.lastReturn())
                .isEqualTo(new SubmissionReturn("缺回单", true, new Officer("chen", "411000-DCS"), CLOCK.instant()));
        assertThat(issue.submission().evidence()).isEqualTo(List.of(new Evidence("拨付凭证", null)));
    }

    private static void assertRuleHolds(Caller verifier, String rule) {
        Issue issue = Ledger.in(IssueStatus.SUBMITTED);

        assertThatThrownBy(() -> issue.close(new CloseIssue("同意销号"), verifier, CLOCK))
                .isInstanceOfSatisfying(
                        ProblemException.class,
                        problem -> assertThat(problem.extensions()).isEqualTo(Map.of("rule", rule)));
        assertThat(issue.view().status()).isEqualTo(IssueStatus.SUBMITTED);
    }

    private static ProjectReplica in(String area) {
        return new ProjectReplica(PROJECT_ID, "金刚石项目", area, null, null, "PLANNED", 0L);
    }
}
