package cn.baton.scoring.evaluation;

import com.fasterxml.jackson.databind.node.ObjectNode;
import org.junit.jupiter.api.Test;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Month;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

import static cn.baton.scoring.evaluation.ShippedRules.findings;
import static cn.baton.scoring.evaluation.ShippedRules.share;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

class FormulaTest {

    private static final RuleSet RULES = ShippedRules.load();
    private static final Formula FORMULA = new Formula(RULES);
    private static final UUID MATTER = new UUID(0, 1);

    @Test
    void theVectorComesOut() {
        Map<Indicator, Measurement> given = new EnumMap<>(Indicator.class);
        for (Indicator planning : List.of(Indicator.G1, Indicator.G2, Indicator.G3, Indicator.G4)) {
            given.put(planning, share("8", "10"));
        }
        BigDecimal due = new BigDecimal(100).multiply(RULES.tau(Month.JULY));
        given.put(Indicator.B1, Measurement.of(new BigDecimal(57), due));
        given.put(Indicator.B2, share("0", "0"));
        given.put(Indicator.B3, share("9", "10"));
        given.put(Indicator.B4, share("0", "0"));
        given.put(Indicator.B5, share("8", "10"));
        given.put(Indicator.S1, share("6", "8"));
        given.put(Indicator.S3, share("9", "10"));

        Evaluation evaluation = FORMULA.evaluate(
                findings(given, List.of(Incident.of(IncidentKind.SUPERVISION_LETTER, MATTER, MATTER)), List.of()));

        assertThat(evaluation.base().setScale(4, RoundingMode.HALF_UP)).isEqualByComparingTo("86.3995");
        assertThat(evaluation.penalty()).isEqualByComparingTo("0.5");
        assertThat(evaluation.finalScore()).isEqualTo(new BigDecimal("85.90"));
        assertThat(evaluation.applicableWeight()).isEqualByComparingTo("73");
        assertThat(evaluation.isRanked()).isTrue();
        assertThat(score(evaluation, Indicator.B1).s()).isEqualByComparingTo("0.95");
    }

    @Test
    void whereNothingAppliesThereIsNoScore() {
        Evaluation evaluation = FORMULA.evaluate(findings(Map.of()));

        assertThat(evaluation.base()).isNull();
        assertThat(evaluation.finalScore()).isNull();
        assertThat(evaluation.applicableWeight()).isZero();
        assertThat(evaluation.isRanked()).isFalse();
        assertThat(evaluation.notRankedBecause().en()).isEqualTo("No indicator applies");
    }

    @Test
    void theWeightOfADimensionThatDoesNotApplyMovesToTheOthers() {
        Evaluation evaluation =
                FORMULA.evaluate(findings(Map.of(Indicator.B1, share("1", "2"), Indicator.S1, share("1", "1"))));

        assertThat(evaluation.base()).isEqualByComparingTo("65.625");
        assertThat(evaluation.dimensions().getFirst().score()).isNull();
        assertThat(evaluation.applicableWeight()).isEqualByComparingTo("30");
        assertThat(evaluation.notRankedBecause().en()).isEqualTo("The applicable weight 30 is below 50");
    }

    @Test
    void theWeightOfAnIndicatorThatDoesNotApplyMovesWithinItsDimension() {
        Evaluation evaluation =
                FORMULA.evaluate(findings(Map.of(Indicator.B2, share("0", "0"), Indicator.B3, share("3", "4"))));

        assertThat(evaluation.base()).isEqualByComparingTo("75");
        assertThat(score(evaluation, Indicator.B2).policy()).isEqualTo(AppliedPolicy.LEFT_OUT);
        assertThat(score(evaluation, Indicator.B2).notApplicableBecause().en()).startsWith("The denominator is 0");
    }

    @Test
    void moreThanEverythingCountsAsEverythingAndStaysVisible() {
        Evaluation evaluation = FORMULA.evaluate(findings(Map.of(Indicator.B3, share("12", "10"))));

        assertThat(score(evaluation, Indicator.B3).s()).isEqualByComparingTo("1");
        assertThat(score(evaluation, Indicator.B3).raw()).isEqualByComparingTo("1.2");
        assertThat(score(evaluation, Indicator.B3).policy()).isEqualTo(AppliedPolicy.CLAMPED);
        assertThat(evaluation.base()).isEqualByComparingTo("100");
    }

    @Test
    void lessThanNothingCountsAsNothing() {
        Evaluation evaluation = FORMULA.evaluate(findings(Map.of(Indicator.B1, share("-5", "10"))));

        assertThat(score(evaluation, Indicator.B1).s()).isZero();
        assertThat(score(evaluation, Indicator.B1).raw()).isEqualByComparingTo("-0.5");
    }

    @Test
    void aScoreNeverFallsBelowZero() {
        List<Incident> incidents = List.of(Incident.of(IncidentKind.FALSE_REPORT, MATTER, MATTER));

        Evaluation evaluation =
                FORMULA.evaluate(findings(Map.of(Indicator.B1, share("0", "10")), incidents, List.of()));

        assertThat(evaluation.finalScore()).isEqualTo(new BigDecimal("0.00"));
    }

    @Test
    void meritsEarnAtMostTheCapAndEachOnce() {
        Merit champion = new Merit(Merit.Kind.CHAMPION, MATTER, 0);
        Merit first = new Merit(Merit.Kind.TOUR_PLACE, MATTER, 1);
        Merit fourth = new Merit(Merit.Kind.TOUR_PLACE, MATTER, 4);

        assertThat(RULES.bonuses().total(List.of(champion, champion, first, fourth)))
                .isEqualByComparingTo("1.5");
        List<Merit> many = java.util.stream.IntStream.range(0, 30)
                .mapToObj(i -> new Merit(Merit.Kind.CHAMPION, new UUID(0, i), 0))
                .toList();
        Evaluation evaluation = FORMULA.evaluate(findings(Map.of(Indicator.B1, share("1", "1")), List.of(), many));
        assertThat(evaluation.finalScore()).isEqualTo(new BigDecimal("105.00"));
    }

    @Test
    void whatNothingDueCountsIsTheRuleSetsToSay() {
        Measurement nothing = share("0", "0");
        assertThat(withPolicy("FULL", Map.of(), nothing).s()).isEqualByComparingTo("1");
        assertThat(withPolicy("ZERO", Map.of(), nothing).s()).isZero();
        assertThat(withPolicy("GROUP_MEAN", Map.of(Indicator.B2, new BigDecimal("0.7")), nothing)
                        .s())
                .isEqualByComparingTo("0.7");
        assertThat(withPolicy("GROUP_MEAN", Map.of(), nothing).policy()).isEqualTo(AppliedPolicy.LEFT_OUT);
    }

    @Test
    void somethingMustBeSaidAboutEveryIndicator() {
        assertThatThrownBy(() -> new Findings(Map.of(), Map.of(), List.of(), List.of()))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("G1");
        assertThatThrownBy(() -> share("1", "-1")).isInstanceOf(IllegalArgumentException.class);
    }

    private static IndicatorScore withPolicy(
            String policy, Map<Indicator, BigDecimal> groupMeans, Measurement measurement) {
        RuleSet rules =
                ShippedRules.changed(tree -> ((ObjectNode) tree.at("/indicators/B2")).put("whenNothingIsDue", policy));
        Findings findings = findings(Map.of(Indicator.B2, measurement));
        return score(
                new Formula(rules).evaluate(new Findings(findings.measurements(), groupMeans, List.of(), List.of())),
                Indicator.B2);
    }

    private static IndicatorScore score(Evaluation evaluation, Indicator indicator) {
        return evaluation.indicators().get(indicator.ordinal());
    }
}
