package cn.baton.scoring.score;

import cn.baton.scoring.area.Area;
import cn.baton.scoring.area.Areas;
import cn.baton.scoring.evaluation.Evaluation;
import cn.baton.scoring.evaluation.Findings;
import cn.baton.scoring.evaluation.Formula;
import cn.baton.scoring.evaluation.Incident;
import cn.baton.scoring.evaluation.Indicator;
import cn.baton.scoring.evaluation.Measurement;
import cn.baton.scoring.evaluation.RuleSet;
import cn.baton.scoring.fact.FactSnapshot;
import cn.baton.scoring.ruleset.RuleSets;
import cn.baton.support.calendar.WorkingDays;
import cn.baton.support.clock.BusinessTime;
import cn.baton.support.problem.LocalizedText;
import cn.baton.support.problem.ProblemException;
import cn.baton.support.security.Caller;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;

import java.math.BigDecimal;
import java.time.Clock;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/** Scores as they would come out with what is known now (试算). */
@ApplicationScoped
public class ScoreService {

    private static final Comparator<ScoreBoard.Entry> HIGHEST_FIRST = Comparator.comparing(
                    ScoreBoard.Entry::finalScore, Comparator.nullsLast(Comparator.<BigDecimal>reverseOrder()))
            .thenComparing(entry -> entry.subject().areaCode());

    private final ScoreRepository scores;
    private final FactSnapshot snapshot;
    private final RuleSets ruleSets;
    private final Areas areas;
    private final WorkingDays calendar;
    private final Clock clock;

    @Inject
    ScoreService(
            ScoreRepository scores,
            FactSnapshot snapshot,
            RuleSets ruleSets,
            Areas areas,
            WorkingDays calendar,
            Clock clock) {
        this.scores = scores;
        this.snapshot = snapshot;
        this.ruleSets = ruleSets;
        this.areas = areas;
        this.calendar = calendar;
        this.clock = clock;
    }

    /** @param month the current one when absent; 422 for one that has not begun */
    @Transactional
    public ScoreView explain(String areaCode, Optional<YearMonth> month, Caller caller) {
        Area area = areas.find(areaCode)
                .filter(found -> caller.scope().covers(found.areaCode()))
                .orElseThrow(() -> ProblemException.notFound(LocalizedText.of("没有此区域", "There is no such area")));
        Period period = period(month);
        snapshot.hold();
        List<String> only = List.of(area.areaCode());
        RuleSet rules = ruleSets.inForce();
        Inputs inputs = read(period, rules, only);
        Evaluation evaluation = evaluate(rules, inputs, area.areaCode());
        Explanation explanation = new Explanation(area, period, evaluation, calendar);
        return explanation.write(
                inputs.letters(),
                inputs.overdue(),
                population -> scores.records(
                        population, period, rules.closedLateCredit(), area.areaCode(), Explanation.MOST_RECORDS));
    }

    @Transactional
    public ScoreBoard list(Optional<YearMonth> month, Caller caller) {
        Period period = period(month);
        snapshot.hold();
        List<String> visible = areas.all().stream()
                .map(Area::areaCode)
                .filter(code -> caller.scope().covers(code))
                .toList();
        Set<String> known = scores.withFacts(visible);
        RuleSet rules = ruleSets.inForce();
        Inputs inputs = read(period, rules, List.copyOf(known));
        List<ScoreBoard.Entry> entries = areas.all().stream()
                .filter(area -> known.contains(area.areaCode()))
                .map(area -> Explanation.entry(area, evaluate(rules, inputs, area.areaCode())))
                .sorted(HIGHEST_FIRST)
                .toList();
        return new ScoreBoard(period.month(), period.asOf(), rules.version(), ScoreState.PROVISIONAL, entries);
    }

    private record Inputs(List<Tally> tallies, List<DeliveredLetter> letters, List<OverdueIssue> overdue) {}

    private Inputs read(Period period, RuleSet rules, List<String> areaCodes) {
        return new Inputs(
                scores.tally(period, rules.closedLateCredit(), areaCodes),
                scores.letters(period, areaCodes),
                scores.overdue(period, areaCodes));
    }

    private Evaluation evaluate(RuleSet rules, Inputs inputs, String area) {
        Stream<Incident> letters = inputs.letters().stream()
                .filter(letter -> letter.area().equals(area))
                .map(DeliveredLetter::toIncident);
        Stream<Incident> overdue = inputs.overdue().stream()
                .filter(issue -> issue.area().equals(area))
                .map(issue -> issue.toIncident(calendar));
        return new Formula(rules)
                .evaluate(new Findings(
                        measurements(inputs.tallies(), area),
                        Map.of(),
                        Stream.concat(letters, overdue).toList(),
                        List.of()));
    }

    private static Map<Indicator, Measurement> measurements(List<Tally> tallies, String area) {
        Map<Indicator, Measurement> measurements = new EnumMap<>(Indicator.class);
        for (Indicator indicator : Indicator.values()) {
            measurements.put(
                    indicator,
                    Population.of(indicator).isPresent()
                            ? Measurement.of(BigDecimal.ZERO, BigDecimal.ZERO)
                            : UnknownIndicators.of(indicator));
        }
        tallies.stream()
                .filter(tally -> tally.area().equals(area))
                .forEach(tally ->
                        measurements.put(tally.indicator(), Measurement.of(tally.numerator(), tally.denominator())));
        return measurements;
    }

    private Period period(Optional<YearMonth> month) {
        LocalDate today = BusinessTime.today(clock);
        YearMonth current = YearMonth.from(today);
        if (month.filter(current::isBefore).isPresent()) {
            throw ProblemException.invalid("month", LocalizedText.of("该月份尚未开始", "That month has not begun"));
        }
        return Period.of(month.orElse(current), today);
    }
}
