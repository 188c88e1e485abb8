package cn.baton.scoring.evaluation;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;

import static org.assertj.core.api.Assertions.assertThat;

class PenaltyRulesTest {

    private static final PenaltyRules RULES = ShippedRules.load().penalties();
    private static final UUID ISSUE = new UUID(0, 1);
    private static final UUID OTHER = new UUID(0, 2);

    @Test
    void onlyTheHighestMeasureOnAnIssueCounts() {
        List<Penalty> penalties = RULES.assess(List.of(
                Incident.of(IncidentKind.REMINDER_LETTER, ISSUE, new UUID(1, 1)),
                Incident.of(IncidentKind.SUPERVISION_LETTER, ISSUE, new UUID(1, 2)),
                Incident.of(IncidentKind.REMINDER_LETTER, OTHER, new UUID(1, 3))));

        assertThat(penalties)
                .extracting(penalty -> penalty.incident().evidence())
                .containsExactly(new UUID(1, 2), new UUID(1, 3));
        assertThat(RULES.total(penalties)).isEqualByComparingTo("0.7");
    }

    @Test
    void theLevelsOfTheLadderCostMoreAndMore() {
        assertThat(total(Incident.of(IncidentKind.REMINDER_LETTER, ISSUE, ISSUE)))
                .isEqualTo("0.2");
        assertThat(total(Incident.of(IncidentKind.SUPERVISION_LETTER, ISSUE, ISSUE)))
                .isEqualTo("0.5");
        assertThat(total(Incident.of(IncidentKind.MEETING, ISSUE, ISSUE))).isEqualTo("0.8");
        assertThat(total(Incident.of(IncidentKind.CITY_MEETING, ISSUE, ISSUE))).isEqualTo("1.0");
    }

    @ParameterizedTest
    @CsvSource({"0, 0", "1, 0.1", "5, 0.1", "6, 0.2", "10, 0.2", "46, 1.0", "51, 1", "400, 1"})
    void everyStartedWeekOverdueCosts(int workingDays, String points) {
        assertThat(RULES.total(RULES.assess(List.of(Incident.overdue(ISSUE, workingDays)))))
                .isEqualByComparingTo(points);
    }

    @Test
    void beingOverdueComesOnTopOfTheLetter() {
        assertThat(RULES.total(RULES.assess(
                        List.of(Incident.overdue(ISSUE, 3), Incident.of(IncidentKind.REMINDER_LETTER, ISSUE, OTHER)))))
                .isEqualByComparingTo("0.3");
    }

    @Test
    void lateReportsCostAtMostOnePointInAll() {
        List<Incident> late = IntStream.range(0, 8)
                .mapToObj(i -> Incident.of(IncidentKind.LATE_REPORT, new UUID(0, i), new UUID(0, i)))
                .toList();

        assertThat(RULES.assess(late)).hasSize(5);
        assertThat(RULES.total(RULES.assess(late))).isEqualByComparingTo("1");
    }

    @Test
    void aMonthCostsAtMostTheCap() {
        List<Incident> many = IntStream.range(0, 5)
                .mapToObj(i -> Incident.of(IncidentKind.FALSE_REPORT, new UUID(0, i), new UUID(0, i)))
                .toList();

        assertThat(RULES.total(RULES.assess(many))).isEqualByComparingTo("10");
    }

    private static String total(Incident incident) {
        return RULES.total(RULES.assess(List.of(incident))).toPlainString();
    }
}
