package cn.baton.project.progress;

import cn.baton.project.plan.AnnualPlanTerms;
import cn.baton.project.plan.AnnualPlanView;
import cn.baton.project.registry.Light;
import cn.baton.project.registry.ProjectStage;
import cn.baton.support.clock.LiveOperation;
import io.smallrye.config.SmallRyeConfigBuilder;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.Map;
import java.util.UUID;

import static org.assertj.core.api.Assertions.assertThat;

/** By the shipped policy. A project of 100 万元 in the year, started in January, in the statistics, reported up to July. */
class LightRulesTest {

    private static final LightRules RULES = rules(Map.of());

    private static final LocalDate AUGUST = LocalDate.of(2026, 8, 20);
    private static final LocalDate JANUARY = LocalDate.of(2026, 1, 15);

    /** By July 60 per cent should be done. */
    @ParameterizedTest
    @CsvSource({
        "70, -10, GREEN",
        "57, 3, GREEN",
        "50.01, 9.99, GREEN",
        "50, 10, YELLOW",
        "30, 30, YELLOW",
        "29.99, 30.01, RED"
    })
    void followsThePointsBehindSchedule(BigDecimal done, BigDecimal points, Light light) {
        LightVerdict verdict = RULES.judge(reported(plan(null, null), "2026-07", done));

        assertThat(verdict.light()).isEqualTo(light);
        assertThat(verdict.pointsBehind()).isEqualByComparingTo(points);
        assertThat(verdict.reasons().contains(LightReason.BEHIND_SCHEDULE)).isEqualTo(light != Light.GREEN);
    }

    /** Planned from May to October, a third is due by the end of June and all from October on. */
    @ParameterizedTest
    @CsvSource({"2026-04, 0", "2026-06, 33.3333", "2026-10, 100", "2026-12, 100"})
    void measuresWithinTheWindowOfThePlan(String month, BigDecimal expected) {
        AnnualPlanTerms window = plan(LocalDate.of(2026, 5, 1), LocalDate.of(2026, 10, 31));

        assertThat(RULES.judge(reported(window, month, BigDecimal.ZERO)).pointsBehind())
                .isEqualByComparingTo(expected);
    }

    @Test
    void isGreenWithAPlanAndNothingDueYet() {
        assertThat(RULES.judge(unreported(plan(null, null), LocalDate.of(2026, 2, 10))))
                .returns(Light.GREEN, LightVerdict::light)
                .returns(0, LightVerdict::missingReports);
    }

    /** What is not told is carried forward: with each month that is due and does not come the plan runs ahead. */
    @ParameterizedTest
    @CsvSource({
        "2026-02-10, 0, GREEN",
        "2026-02-11, 1, GREEN",
        "2026-03-10, 1, GREEN",
        "2026-03-11, 2, YELLOW",
        "2026-05-11, 4, YELLOW",
        "2026-06-11, 5, RED"
    })
    void fallsBehindByReportsThatDoNotCome(LocalDate today, int missing, Light light) {
        assertThat(RULES.judge(unreported(plan(null, null), today)))
                .returns(light, LightVerdict::light)
                .returns(missing, LightVerdict::missingReports);
    }

    /** August was due on 10 September: by its end 70 per cent should be done, and July's 55 stand. */
    @Test
    void carriesTheLastFigureForward() {
        LightFacts facts =
                facts(plans(plan(null, null)), YearMonth.of(2026, 7), new BigDecimal("55"), LocalDate.of(2026, 9, 11));

        assertThat(RULES.judge(facts))
                .returns(Light.YELLOW, LightVerdict::light)
                .returns(YearMonth.of(2026, 7), LightVerdict::month)
                .returns(1, LightVerdict::missingReports)
                .satisfies(verdict -> assertThat(verdict.pointsBehind()).isEqualByComparingTo("15"));
    }

    /** January's report is due on 10 February. */
    @ParameterizedTest
    @CsvSource({"2026-02-10, 0, GREEN", "2026-02-11, 1, YELLOW", "2026-03-10, 1, YELLOW", "2026-03-11, 2, RED"})
    void warnsOfReportsThatDidNotComeWhereThePolicySaysSo(LocalDate today, int missing, Light light) {
        LightRules rules = rules(Map.of(
                "baton.project.light.missing-reports-for-yellow", "1",
                "baton.project.light.missing-reports-for-red", "2"));

        assertThat(rules.judge(unreported(plan(null, null), today)))
                .returns(light, LightVerdict::light)
                .returns(missing, LightVerdict::missingReports);
    }

    /** Nothing was done of 2026; until the reports of its December are due that counts, and then no more. */
    @ParameterizedTest
    @CsvSource({"2026-12-31, RED", "2027-01-10, RED", "2027-01-11, ", "2029-06-01, "})
    void measuresAYearUntilItsLastReportsAreDue(LocalDate today, Light light) {
        assertThat(RULES.judge(unreported(plan(null, null), today)).light()).isEqualTo(light);
    }

    @Test
    void measuresANewYearOnceSomethingWasToldOfIt() {
        AnnualPlanTerms terms = plan(null, null);
        LightFacts facts = facts(
                Map.of(2026, planned(2026, terms), 2027, planned(2027, terms)),
                YearMonth.of(2027, 1),
                BigDecimal.ONE,
                LocalDate.of(2027, 1, 5));

        assertThat(RULES.judge(facts).pointsBehind()).isEqualByComparingTo("4");
    }

    @Test
    void asksForNoReportsBeforeThePlannedStart() {
        LightFacts facts = new LightFacts(
                ProjectStage.SIGNED,
                null,
                null,
                Map.of(2026, planned(2026, plan(LocalDate.of(2026, 6, 1), null))),
                null,
                null,
                false,
                LocalDate.of(2026, 7, 5));

        assertThat(RULES.judge(facts).missingReports()).isZero();
    }

    @ParameterizedTest
    @CsvSource({"2026-05-21, GREEN", "2026-05-20, RED"})
    void isRedWhenTheStartIsThreeMonthsOverdue(LocalDate due, Light light) {
        LightFacts facts = new LightFacts(
                ProjectStage.SIGNED,
                null,
                due,
                plans(plan(null, null)),
                YearMonth.of(2026, 7),
                new BigDecimal("60"),
                false,
                AUGUST);

        assertThat(RULES.judge(facts).light()).isEqualTo(light);
        assertThat(RULES.judge(facts).reasons().contains(LightReason.START_OVERDUE))
                .isEqualTo(light == Light.RED);
    }

    @ParameterizedTest
    @CsvSource({"2026-07-21, GREEN", "2026-07-20, YELLOW", "2026-06-20, RED"})
    void warnsOfWorksThatAreNotInTheStatistics(LocalDate startedOn, Light light) {
        LightFacts facts = new LightFacts(
                ProjectStage.STARTED,
                startedOn,
                null,
                plans(plan(null, null)),
                YearMonth.of(2026, 7),
                new BigDecimal("60"),
                false,
                AUGUST);

        assertThat(RULES.judge(facts).light()).isEqualTo(light);
    }

    @Test
    void showsNothingWithoutAPlanAndWithoutAFault() {
        LightFacts facts = new LightFacts(ProjectStage.STARTED, JANUARY, null, Map.of(), null, null, true, AUGUST);

        assertThat(RULES.judge(facts).light()).isNull();
    }

    @ParameterizedTest
    @EnumSource(
            value = ProjectStage.class,
            mode = EnumSource.Mode.EXCLUDE,
            names = {"SIGNED", "STARTED", "COMPLETED"})
    void showsNothingOutsideOfTheWorks(ProjectStage stage) {
        LightFacts facts = new LightFacts(
                stage, JANUARY, null, plans(plan(null, null)), null, null, false, LocalDate.of(2026, 12, 31));

        assertThat(RULES.judge(facts).light()).isNull();
    }

    /** Who was late before live operation began is late again once as many months of it have passed. */
    @ParameterizedTest
    @CsvSource({"2026-08-31,", "2026-09-01, YELLOW", "2026-10-01, RED"})
    void countsMonthsWithoutStatisticsFromLiveOperation(LocalDate today, Light light) {
        LightRules rules = rules(Map.of(), LiveOperation.since(LocalDate.of(2026, 8, 1)));
        LightFacts facts = new LightFacts(ProjectStage.STARTED, JANUARY, null, Map.of(), null, null, false, today);

        assertThat(rules.judge(facts).light()).isEqualTo(light);
    }

    @ParameterizedTest
    @CsvSource({"2026-10-31,", "2026-11-01, RED"})
    void countsMonthsWithoutAStartFromLiveOperation(LocalDate today, Light light) {
        LightRules rules = rules(Map.of(), LiveOperation.since(LocalDate.of(2026, 8, 1)));
        LightFacts facts = new LightFacts(ProjectStage.SIGNED, null, JANUARY, Map.of(), null, null, false, today);

        assertThat(rules.judge(facts).light()).isEqualTo(light);
    }

    /** That of June was due on 10 July. */
    @ParameterizedTest
    @CsvSource({"2026-08-10, 0", "2026-08-11, 1", "2026-09-11, 2"})
    void missesNoReportThatWasDueBeforeLiveOperation(LocalDate today, int missing) {
        LightRules rules = rules(Map.of(), LiveOperation.since(LocalDate.of(2026, 8, 1)));

        assertThat(rules.judge(unreported(plan(null, null), today)).missingReports())
                .isEqualTo(missing);
    }

    private static LightRules rules(Map<String, String> settings) {
        return rules(settings, LiveOperation.always());
    }

    private static LightRules rules(Map<String, String> settings, LiveOperation live) {
        return new LightRules(
                new SmallRyeConfigBuilder()
                        .withMapping(LightPolicy.class)
                        .withDefaultValues(settings)
                        .build()
                        .getConfigMapping(LightPolicy.class),
                live);
    }

    private static LightFacts reported(AnnualPlanTerms terms, String month, BigDecimal done) {
        YearMonth reported = YearMonth.parse(month);
        return facts(plans(terms), reported, done, reported.plusMonths(1).atDay(5));
    }

    private static LightFacts facts(
            Map<Integer, AnnualPlanView> plans, YearMonth reported, BigDecimal done, LocalDate today) {
        return new LightFacts(ProjectStage.STARTED, JANUARY, null, plans, reported, done, true, today);
    }

    private static LightFacts unreported(AnnualPlanTerms terms, LocalDate today) {
        return new LightFacts(ProjectStage.STARTED, JANUARY, null, plans(terms), null, null, true, today);
    }

    private static Map<Integer, AnnualPlanView> plans(AnnualPlanTerms terms) {
        return Map.of(2026, planned(2026, terms));
    }

    private static AnnualPlanTerms plan(LocalDate start, LocalDate completion) {
        return new AnnualPlanTerms(new BigDecimal("100"), start, completion, null);
    }

    private static AnnualPlanView planned(int year, AnnualPlanTerms terms) {
        Instant told = Instant.parse("2026-01-05T01:00:00Z");
        return new AnnualPlanView(UUID.randomUUID(), 0, UUID.randomUUID(), year, terms, List.of(), told, told);
    }
}
