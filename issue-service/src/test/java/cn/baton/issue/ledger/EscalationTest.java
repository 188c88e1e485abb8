package cn.baton.issue.ledger;

import cn.baton.support.problem.IllegalTransitionException;
import cn.baton.support.problem.ProblemException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

import java.util.List;
import java.util.Map;
import java.util.Set;

import static cn.baton.issue.ledger.Ledger.CLOCK;
import static cn.baton.issue.ledger.Ledger.INSPECTOR;
import static cn.baton.issue.ledger.Ledger.TODAY;
import static cn.baton.issue.ledger.Ledger.step;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

class EscalationTest {

    @Test
    void climbsOneRungAtATime() {
        Issue issue = Ledger.raised(IssueSeverity.MAJOR);

        issue.escalate(step(IssueLevel.REMINDER_LETTER), INSPECTOR, CLOCK);
        issue.escalate(step(IssueLevel.SUPERVISION_LETTER), INSPECTOR, CLOCK);

        assertThat(issue.view().level()).isEqualTo(IssueLevel.SUPERVISION_LETTER);
        assertThat(issue.view().status()).isEqualTo(IssueStatus.REGISTERED);
    }

    @Test
    void isKeptWithReasonAndApprover() {
        EscalationView step = Ledger.raised(IssueSeverity.NORMAL)
                .escalate(step(IssueLevel.REMINDER_LETTER), INSPECTOR, CLOCK)
                .view();

        assertThat(step.level()).isEqualTo(IssueLevel.REMINDER_LETTER);
        assertThat(step.cycle()).isEqualTo(1);
        assertThat(step.reason()).isEqualTo("逾期未整改");
        assertThat(step.replyDueOn()).isEqualTo(TODAY.plusDays(7));
        assertThat(step.approvedBy()).isEqualTo(new Officer("chen", "411000-DCS"));
        assertThat(step.escalatedAt()).isEqualTo(CLOCK.instant());
    }

    @Test
    void skipsTheReminderWhenCritical() {
        Issue issue = Ledger.raised(IssueSeverity.CRITICAL);

        issue.escalate(step(IssueLevel.SUPERVISION_LETTER), INSPECTOR, CLOCK);

        assertThat(issue.view().level()).isEqualTo(IssueLevel.SUPERVISION_LETTER);
    }

    @ParameterizedTest
    @CsvSource({
        "NORMAL, LEDGER, LEDGER, REMINDER_LETTER",
        "NORMAL, LEDGER, SUPERVISION_LETTER, REMINDER_LETTER",
        "MAJOR, LEDGER, SUPERVISION_LETTER, REMINDER_LETTER",
        "CRITICAL, LEDGER, LEDGER, REMINDER_LETTER|SUPERVISION_LETTER",
        "NORMAL, REMINDER_LETTER, LEDGER, SUPERVISION_LETTER",
        "NORMAL, REMINDER_LETTER, REMINDER_LETTER, SUPERVISION_LETTER",
        "CRITICAL, SUPERVISION_LETTER, SUPERVISION_LETTER, ''",
        "CRITICAL, SUPERVISION_LETTER, REMINDER_LETTER, ''",
        "CRITICAL, SUPERVISION_LETTER, LEDGER, ''"
    })
    void neverGoesDownNorStaysNorSkipsOtherwise(
            IssueSeverity severity, IssueLevel from, IssueLevel to, String allowed) {
        Issue issue = Ledger.raised(severity);
        if (from != IssueLevel.LEDGER) {
            issue.escalate(step(from), INSPECTOR, CLOCK);
        }

        assertThatThrownBy(() -> issue.escalate(step(to), INSPECTOR, CLOCK))
                .isInstanceOfSatisfying(
                        IllegalTransitionException.class,
                        problem -> assertThat(problem.extensions())
                                .isEqualTo(Map.of(
                                        "state",
                                        from.name(),
                                        "allowed",
                                        allowed.isEmpty() ? List.of() : List.of(allowed.split("\\|")))));
        assertThat(issue.view().level()).isEqualTo(from);
    }

    @ParameterizedTest
    @EnumSource(
            value = IssueStatus.class,
            names = {"SUBMITTED", "CLOSED"})
    void waitsForVerificationAndEndsWithClosing(IssueStatus status) {
        Issue issue = Ledger.in(status);

        assertThatThrownBy(() -> issue.escalate(step(IssueLevel.REMINDER_LETTER), INSPECTOR, CLOCK))
                .isInstanceOfSatisfying(
                        IllegalTransitionException.class,
                        problem -> assertThat(problem.extensions())
                                .isEqualTo(Map.of("state", status.name(), "allowed", List.of())));
    }

    @Test
    void isOverWhenTheIssueIsCancelled() {
        assertThatThrownBy(IssueStatus.CANCELLED::requireEscalatable).isInstanceOf(IllegalTransitionException.class);
    }

    @ParameterizedTest
    @EnumSource(
            value = IssueStatus.class,
            names = {"REGISTERED", "ASSIGNED", "RECTIFYING", "RETURNED"})
    void isOpenUntilThen(IssueStatus status) {
        Issue issue = Ledger.in(status);

        issue.escalate(step(IssueLevel.REMINDER_LETTER), INSPECTOR, CLOCK);

        assertThat(issue.view().level()).isEqualTo(IssueLevel.REMINDER_LETTER);
    }

    @Test
    void needsAProjectAndAnAddressee() {
        Issue issue = Ledger.unconfirmed(null);

        assertMissing(issue, "projectConfirmed", "responsibleUnit");
    }

    @Test
    void needsAProject() {
        assertMissing(Ledger.unconfirmed("411082-GXJ"), "projectConfirmed");
    }

    @Test
    void needsAnAddressee() {
        Issue issue = Ledger.unconfirmed(null);
        issue.confirm(Ledger.PROJECT, Set.of("chen"));

        assertMissing(issue, "responsibleUnit");
    }

    @Test
    void givesTimeToReply() {
        Issue issue = Ledger.raised(IssueSeverity.NORMAL);

        assertThatThrownBy(() ->
                        issue.escalate(new EscalateIssue(IssueLevel.REMINDER_LETTER, "逾期", TODAY), INSPECTOR, CLOCK))
                .isInstanceOfSatisfying(
                        ProblemException.class,
                        problem -> assertThat(problem.violations())
                                .singleElement()
                                .satisfies(violation ->
                                        assertThat(violation.field()).isEqualTo("replyDueOn")));
    }

    private static void assertMissing(Issue issue, String... missing) {
        assertThatThrownBy(() -> issue.escalate(step(IssueLevel.REMINDER_LETTER), INSPECTOR, CLOCK))
                .isInstanceOfSatisfying(
                        ProblemException.class,
                        problem -> assertThat(problem.extensions()).isEqualTo(Map.of("missing", List.of(missing))));
        assertThat(issue.view().level()).isEqualTo(IssueLevel.LEDGER);
    }
}
