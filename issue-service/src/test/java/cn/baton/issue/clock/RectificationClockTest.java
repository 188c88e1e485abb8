package cn.baton.issue.clock;

import cn.baton.support.calendar.WorkingDays;
import org.junit.jupiter.api.Test;

import java.time.LocalDate;
import java.util.Random;

import static org.assertj.core.api.Assertions.assertThat;

class RectificationClockTest {

    private static final String OFFICER = "u-1";

    private final WorkingDays calendar = new WorkingDays();

    @Test
    void startsOnTheNextWorkingDay() {
        assertThat(due("2024-01-29", 10)).isEqualTo("2024-02-09");
        assertThat(due("2024-02-09", 1)).isEqualTo("2024-02-18");
        assertThat(due("2025-02-07", 2)).isEqualTo("2025-02-10");
        assertThat(due("2026-09-24", 5)).isEqualTo("2026-10-09");
        assertThat(due("2023-09-27", 5)).isEqualTo("2023-10-10");
        assertThat(due("2023-09-27", 10)).isEqualTo("2023-10-17");
        assertThat(due("2024-02-08", 3)).isEqualTo("2024-02-19");
        assertThat(due("2025-01-24", 5)).isEqualTo("2025-02-07");
        assertThat(due("2022-12-30", 3)).isEqualTo("2023-01-05");
    }

    @Test
    void suspensionMovesTheDueDateByItsWorkingDays() {
        RectificationClock clock = started("2024-01-29", 10)
                .stop(PauseReason.SUSPENDED, day("2024-02-05"), OFFICER)
                .resume(day("2024-02-20"), false);

        assertThat(clock.due(calendar)).isEqualTo("2024-02-26");
    }

    @Test
    void submissionWithSufficientEvidenceCostsNoDays() {
        RectificationClock clock = started("2026-02-09", 10)
                .stop(PauseReason.SUBMITTED, day("2026-02-13"), OFFICER)
                .resume(day("2026-02-25"), false);

        assertThat(clock.due(calendar)).isEqualTo("2026-03-04");
    }

    @Test
    void submissionWithInsufficientEvidenceIsCharged() {
        RectificationClock clock = started("2026-02-09", 10)
                .stop(PauseReason.SUBMITTED, day("2026-02-13"), OFFICER)
                .resume(day("2026-02-25"), true);

        assertThat(clock.due(calendar)).isEqualTo("2026-02-28");
    }

    @Test
    void twoDaysOverdueBeforeIsTwoDaysOverdueAfter() {
        RectificationClock clock = started("2026-03-02", 10);
        LocalDate stopped = day("2026-03-18");
        assertThat(clock.due(calendar)).isEqualTo("2026-03-16");
        assertThat(clock.overdue(stopped, calendar)).isEqualTo(2);

        RectificationClock paused = clock.stop(PauseReason.SUSPENDED, stopped, OFFICER);
        assertThat(paused.overdue(day("2026-04-20"), calendar)).isEqualTo(2);

        RectificationClock resumed = paused.resume(day("2026-04-20"), false);
        assertThat(resumed.overdue(day("2026-04-20"), calendar)).isEqualTo(2);
        assertThat(resumed.overdue(day("2026-04-21"), calendar)).isEqualTo(3);
    }

    @Test
    void changeOfSeverityKeepsTheDaysUsedAndTheStart() {
        RectificationClock clock = started("2026-03-02", 10)
                .rebudget(GrantReason.SEVERITY_CHANGED, 20, 3, day("2026-03-09"), OFFICER, calendar);

        assertThat(clock.due(calendar)).isEqualTo(calendar.plus(day("2026-03-02"), 20));
        assertThat(clock.used(day("2026-03-09"), calendar)).isEqualTo(5);
    }

    @Test
    void changeOfSeverityLeavesAtLeastThreeWorkingDays() {
        RectificationClock clock = started("2026-03-02", 30)
                .rebudget(GrantReason.SEVERITY_CHANGED, 10, 3, day("2026-03-20"), OFFICER, calendar);

        assertThat(clock.due(calendar)).isEqualTo("2026-03-25");
    }

    @Test
    void changeLeavesThreeWorkingDaysAlsoAfterAPause() {
        RectificationClock clock = started("2026-03-02", 10)
                .stop(PauseReason.SUSPENDED, day("2026-03-04"), OFFICER)
                .resume(day("2026-03-31"), false)
                .rebudget(GrantReason.UNIT_CHANGED, 1, 3, day("2026-03-31"), OFFICER, calendar);

        assertThat(clock.due(calendar)).isEqualTo(calendar.plus(day("2026-03-31"), 3));
    }

    @Test
    void changeDuringAPauseLeavesThreeWorkingDaysAfterItsEnd() {
        RectificationClock clock = started("2026-03-02", 10)
                .stop(PauseReason.SUSPENDED, day("2026-03-04"), OFFICER)
                .rebudget(GrantReason.UNIT_CHANGED, 1, 3, day("2026-03-31"), OFFICER, calendar)
                .resume(day("2026-03-31"), false);

        assertThat(clock.due(calendar)).isEqualTo(calendar.plus(day("2026-03-31"), 3));
    }

    @Test
    void warnsOnTheDayWithThreeWorkingDaysLeft() {
        RectificationClock clock = started("2024-01-29", 10);

        assertThat(clock.dayWithLeft(3, calendar)).isEqualTo("2024-02-06");
        assertThat(clock.left(day("2024-02-06"), calendar)).isEqualTo(3);
        assertThat(clock.left(day("2024-02-18"), calendar)).isZero();
    }

    @Test
    void changeKeepsExtensions() {
        RectificationClock clock = started("2026-03-02", 10)
                .extend(5, day("2026-03-10"), OFFICER)
                .rebudget(GrantReason.SEVERITY_CHANGED, 20, 3, day("2026-03-11"), OFFICER, calendar);

        assertThat(clock.granted()).isEqualTo(25);
        assertThat(clock.extensions()).isEqualTo(1);
    }

    @Test
    void addingWorkingDaysAndCountingThemGivesThemBack() {
        Random random = new Random(20261201);
        for (int run = 0; run < 2_000; run++) {
            LocalDate from = day("2021-01-01").plusDays(random.nextInt(2_100));
            int days = random.nextInt(60);
            assertThat(calendar.countAfter(from, calendar.plus(from, days))).isEqualTo(days);
        }
    }

    @Test
    void everyPauseMovesTheDueDateByItsWorkingDays() {
        Random random = new Random(20261202);
        for (int run = 0; run < 2_000; run++) {
            LocalDate start = day("2021-01-01").plusDays(random.nextInt(1_800));
            RectificationClock clock = RectificationClock.start(
                    start, new Grant(GrantReason.ASSIGNED, 1 + random.nextInt(30), start, OFFICER));
            LocalDate on = start;
            for (int stops = random.nextInt(4); stops > 0; stops--) {
                LocalDate from = on.plusDays(random.nextInt(20));
                LocalDate until = from.plusDays(random.nextInt(30));
                int overdue = clock.overdue(from, calendar);
                LocalDate due = clock.due(calendar);
                boolean charged = random.nextBoolean();

                clock = clock.stop(PauseReason.SUBMITTED, from, OFFICER).resume(until, charged);

                int moved = charged ? 0 : calendar.countAfter(from, until);
                assertThat(clock.due(calendar)).isEqualTo(moved == 0 ? due : calendar.plus(due, moved));
                if (!charged) {
                    assertThat(clock.overdue(until, calendar)).isEqualTo(overdue);
                }
                on = until;
            }
        }
    }

    private LocalDate due(String start, int workingDays) {
        return started(start, workingDays).due(calendar);
    }

    private static RectificationClock started(String on, int workingDays) {
        return RectificationClock.start(day(on), new Grant(GrantReason.ASSIGNED, workingDays, day(on), OFFICER));
    }

    private static LocalDate day(String text) {
        return LocalDate.parse(text);
    }
}
