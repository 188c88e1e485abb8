package cn.baton.project.permit;

import cn.baton.support.calendar.WorkingDays;
import cn.baton.support.problem.IllegalTransitionException;
import cn.baton.support.problem.ProblemException;
import org.junit.jupiter.api.Test;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

class PermitTest {

    private static final WorkingDays CALENDAR = new WorkingDays();
    private static final Clock CLOCK = Clock.fixed(Instant.parse("2026-11-23T20:00:00Z"), ZoneOffset.UTC);
    private static final LocalDate TODAY = LocalDate.of(2026, 11, 24);
    private static final LocalDate APPLIED = LocalDate.of(2023, 9, 27);

    @Test
    void isPromisedInWorkingDaysFromTheDayAfterTheApplication() {
        assertThat(permit(5).view()).satisfies(view -> {
            assertThat(view.state()).isEqualTo(PermitState.APPLIED);
            assertThat(view.dueOn()).isEqualTo("2023-10-10");
            assertThat(view.withinPromise()).isNull();
        });
    }

    @Test
    void isWithinThePromiseOnItsLastDay() {
        Permit permit = permit(5);

        permit.issue(LocalDate.of(2023, 10, 10), "建字第1号", CALENDAR, CLOCK);

        assertThat(permit.view()).satisfies(view -> {
            assertThat(view.state()).isEqualTo(PermitState.ISSUED);
            assertThat(view.elapsedDays()).isEqualTo(13);
            assertThat(view.elapsedWorkingDays()).isEqualTo(5);
            assertThat(view.withinPromise()).isTrue();
            assertThat(view.decisionRecordedAt()).isEqualTo(CLOCK.instant());
        });
    }

    @Test
    void isLateOnTheDayAfterThePromise() {
        Permit permit = permit(5);

        permit.issue(LocalDate.of(2023, 10, 11), "建字第1号", CALENDAR, CLOCK);

        assertThat(permit.view().elapsedWorkingDays()).isEqualTo(6);
        assertThat(permit.view().withinPromise()).isFalse();
    }

    @Test
    void isNeitherLateNorInTimeWithoutPromise() {
        Permit permit = permit(null);

        permit.issue(LocalDate.of(2023, 10, 10), "建字第1号", CALENDAR, CLOCK);

        assertThat(permit.view().dueOn()).isNull();
        assertThat(permit.view().withinPromise()).isNull();
        assertThat(permit.view().elapsedWorkingDays()).isEqualTo(5);
    }

    @Test
    void tellsWhenItWasReckonedWithoutAPublishedCalendar() {
        assertThat(permit(5).view().provisional()).isFalse();
        assertThat(permit(TODAY, 60).view().provisional()).isTrue();
    }

    @Test
    void isNotDecidedBeforeTheApplicationNorInTheFuture() {
        assertThatThrownBy(() -> permit(5).issue(APPLIED.minusDays(1), "1", CALENDAR, CLOCK))
                .isInstanceOfSatisfying(ProblemException.class, PermitTest::namesIssuedOn);
        assertThatThrownBy(() -> permit(5).issue(TODAY.plusDays(1), "1", CALENDAR, CLOCK))
                .isInstanceOfSatisfying(ProblemException.class, PermitTest::namesIssuedOn);
        assertThatThrownBy(() -> permit(TODAY.plusDays(1), 5)).isInstanceOf(ProblemException.class);
    }

    @Test
    void isDecidedOnce() {
        Permit permit = permit(5);
        permit.reject(APPLIED.plusDays(1), "材料不齐", CALENDAR, CLOCK);

        assertThatThrownBy(() -> permit.withdraw(APPLIED.plusDays(2), "重新申请", CALENDAR, CLOCK))
                .isInstanceOfSatisfying(
                        IllegalTransitionException.class,
                        problem -> assertThat(problem.extensions())
                                .containsEntry("state", "REJECTED")
                                .containsEntry("allowed", List.of("ANNULLED")));
    }

    @Test
    void isAnnulledFromAnyStateAndThenNoMore() {
        Permit permit = permit(5);
        permit.issue(APPLIED.plusDays(1), "1", CALENDAR, CLOCK);

        permit.annul("录入有误", CLOCK);

        assertThat(permit.view().state()).isEqualTo(PermitState.ANNULLED);
        assertThat(permit.view().reason()).isEqualTo("录入有误");
        assertThatThrownBy(() -> permit.annul("又错", CLOCK)).isInstanceOf(IllegalTransitionException.class);
    }

    @Test
    void wasOpenUntilItsDecisionWasRecorded() {
        Permit permit = permit(5);
        permit.issue(APPLIED.plusDays(1), "1", CALENDAR, CLOCK);

        assertThat(permit.viewAsKnown(CLOCK.instant())).satisfies(view -> {
            assertThat(view.state()).isEqualTo(PermitState.APPLIED);
            assertThat(view.decidedOn()).isNull();
            assertThat(view.number()).isNull();
            assertThat(view.elapsedDays()).isNull();
        });
        assertThat(permit.viewAsKnown(CLOCK.instant().plusSeconds(1)).state()).isEqualTo(PermitState.ISSUED);
    }

    private static void namesIssuedOn(ProblemException problem) {
        assertThat(problem.violations())
                .extracting(ProblemException.FieldViolation::field)
                .containsExactly("issuedOn");
    }

    private static Permit permit(Integer promised) {
        return permit(APPLIED, promised);
    }

    private static Permit permit(LocalDate appliedOn, Integer promised) {
        return Permit.apply(
                UUID.randomUUID(), new ApplyForPermit("CONSTRUCTION", null, appliedOn, promised), CALENDAR, CLOCK);
    }
}
