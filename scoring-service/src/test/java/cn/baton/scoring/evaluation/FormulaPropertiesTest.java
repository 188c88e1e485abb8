package cn.baton.scoring.evaluation;

import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.RepetitionInfo;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.UUID;

import static cn.baton.scoring.evaluation.ShippedRules.findings;
import static org.assertj.core.api.Assertions.assertThat;

/** What holds for whatever is found; the repetition seeds the random findings. */
class FormulaPropertiesTest {

    private static final Formula FORMULA = new Formula(ShippedRules.load());

    @RepeatedTest(300)
    void aScoreLiesBetween0And105(RepetitionInfo run) {
        Random random = new Random(run.getCurrentRepetition());

        Evaluation evaluation = FORMULA.evaluate(findings(measurements(random), incidents(random), merits(random)));

        if (evaluation.base() == null) {
            assertThat(evaluation.finalScore()).isNull();
        } else {
            assertThat(evaluation.base()).isBetween(BigDecimal.ZERO, new BigDecimal(100));
            assertThat(evaluation.finalScore()).isBetween(BigDecimal.ZERO, new BigDecimal(105));
        }
        assertThat(evaluation.applicableWeight()).isBetween(BigDecimal.ZERO, new BigDecimal(100));
        assertThat(evaluation.penalty()).isBetween(BigDecimal.ZERO, BigDecimal.TEN);
        assertThat(evaluation.bonus()).isBetween(BigDecimal.ZERO, new BigDecimal(5));
    }

    @RepeatedTest(300)
    void doingBetterNeverCostsPoints(RepetitionInfo run) {
        Random random = new Random(run.getCurrentRepetition());
        Map<Indicator, Measurement> measurements = measurements(random);
        List<Incident> incidents = incidents(random);
        Evaluation before = FORMULA.evaluate(findings(measurements, incidents, List.of()));

        measurements.forEach((indicator, measurement) -> {
            if (measurement instanceof Measurement.Counted counted) {
                Map<Indicator, Measurement> better = new EnumMap<>(measurements);
                better.put(
                        indicator,
                        Measurement.of(
                                counted.numerator().add(new BigDecimal(1 + random.nextInt(20))),
                                counted.denominator()));
                Evaluation after = FORMULA.evaluate(findings(better, incidents, List.of()));
                if (before.finalScore() != null) {
                    assertThat(after.finalScore()).isGreaterThanOrEqualTo(before.finalScore());
                }
            }
        });
    }

    @RepeatedTest(50)
    void theSameFindingsInAnyOrderGiveTheSameScore(RepetitionInfo run) {
        Random random = new Random(run.getCurrentRepetition());
        Map<Indicator, Measurement> measurements = measurements(random);
        List<Incident> incidents = incidents(random);
        List<Incident> shuffled = new ArrayList<>(incidents);
        java.util.Collections.shuffle(shuffled, random);

        Evaluation one = FORMULA.evaluate(findings(measurements, incidents, List.of()));
        Evaluation other = FORMULA.evaluate(findings(measurements, shuffled, List.of()));

        assertThat(other.finalScore()).isEqualTo(one.finalScore());
        assertThat(other.penalty()).isEqualByComparingTo(one.penalty());
    }

    private static Map<Indicator, Measurement> measurements(Random random) {
        Map<Indicator, Measurement> measurements = new EnumMap<>(Indicator.class);
        for (Indicator indicator : Indicator.values()) {
            if (random.nextInt(4) > 0) {
                measurements.put(
                        indicator,
                        Measurement.of(new BigDecimal(random.nextInt(30) - 5), new BigDecimal(random.nextInt(20))));
            }
        }
        return measurements;
    }

    private static List<Incident> incidents(Random random) {
        List<Incident> incidents = new ArrayList<>();
        for (int i = random.nextInt(15); i > 0; i--) {
            UUID matter = new UUID(0, random.nextInt(6));
            IncidentKind kind = IncidentKind.values()[random.nextInt(IncidentKind.values().length)];
            incidents.add(
                    kind == IncidentKind.OVERDUE
                            ? Incident.overdue(matter, random.nextInt(80))
                            : Incident.of(kind, matter, new UUID(1, i)));
        }
        return incidents;
    }

    private static List<Merit> merits(Random random) {
        List<Merit> merits = new ArrayList<>();
        for (int i = random.nextInt(15); i > 0; i--) {
            Merit.Kind kind = Merit.Kind.values()[random.nextInt(Merit.Kind.values().length)];
            merits.add(new Merit(kind, new UUID(0, i), random.nextInt(5)));
        }
        return merits;
    }
}
