package cn.baton.scoring.score;

import cn.baton.scoring.area.Area;
import cn.baton.scoring.evaluation.DimensionScore;
import cn.baton.scoring.evaluation.Evaluation;
import cn.baton.scoring.evaluation.IndicatorScore;
import cn.baton.scoring.evaluation.Measurement;
import cn.baton.scoring.evaluation.Penalty;
import cn.baton.scoring.language.Bilingual;
import cn.baton.support.calendar.WorkingDays;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;

/** Writes an evaluation down so that everybody can see what it was made of. */
final class Explanation {

    static final int MOST_RECORDS = 200;

    private static final int BASE_SCALE = 4;
    private static final Bilingual PROVISIONAL = Bilingual.of(
            "试算结果：按目前已知事实即时计算，未经审核，未冻结", "Provisional: computed now from what is known, neither reviewed nor frozen");
    private static final Bilingual WHAT_COUNTS = Bilingual.of(
            "未满月时，仅计结果已定的事项：已完成的，或期限已过的",
            "While the month runs, only what is settled counts: what is done, or whose due day is over");
    private static final Bilingual PENALTIES_KNOWN = Bilingual.of(
            "扣分目前仅含已送达函件和逾期问题；会议督办、进度迟报、虚报和加分事项尚无事实来源",
            "Penalties so far cover delivered letters and overdue issues; meetings, late or false reports and merits are not known yet");

    private final Area area;
    private final Period period;
    private final Evaluation evaluation;
    private final WorkingDays calendar;

    Explanation(Area area, Period period, Evaluation evaluation, WorkingDays calendar) {
        this.area = area;
        this.period = period;
        this.evaluation = evaluation;
        this.calendar = calendar;
    }

    ScoreView write(
            List<DeliveredLetter> letters,
            List<OverdueIssue> overdue,
            Function<Population, List<BehindRecord>> records) {
        return new ScoreView(
                area,
                period.month(),
                period.asOf(),
                evaluation.ruleSetVersion(),
                ScoreState.PROVISIONAL,
                evaluation.isRanked(),
                evaluation.notRankedBecause(),
                base(evaluation),
                Decimals.plain(evaluation.bonus()),
                Decimals.plain(evaluation.penalty()),
                evaluation.finalScore(),
                Decimals.plain(evaluation.applicableWeight()),
                evaluation.dimensions().stream().map(Explanation::line).toList(),
                evaluation.indicators().stream()
                        .map(score -> line(score, records))
                        .toList(),
                lines(evaluation.penalties(), new PenaltyText(letters, overdue)),
                notes(overdue));
    }

    static ScoreBoard.Entry entry(Area area, Evaluation evaluation) {
        return new ScoreBoard.Entry(
                area,
                evaluation.isRanked(),
                evaluation.notRankedBecause(),
                base(evaluation),
                Decimals.plain(evaluation.bonus()),
                Decimals.plain(evaluation.penalty()),
                evaluation.finalScore(),
                Decimals.plain(evaluation.applicableWeight()));
    }

    private static BigDecimal base(Evaluation evaluation) {
        return evaluation.base() == null ? null : evaluation.base().setScale(BASE_SCALE, RoundingMode.HALF_UP);
    }

    private static ScoreView.DimensionLine line(DimensionScore score) {
        return new ScoreView.DimensionLine(
                score.dimension(),
                score.dimension().title(),
                Decimals.plain(score.weight()),
                Decimals.plain(score.applicableWeight()),
                Decimals.ratio(score.score()));
    }

    private static ScoreView.IndicatorLine line(
            IndicatorScore score, Function<Population, List<BehindRecord>> records) {
        Optional<Measurement.Counted> counted =
                score.measurement() instanceof Measurement.Counted found ? Optional.of(found) : Optional.empty();
        long total = counted.map(found -> found.denominator().longValueExact()).orElse(0L);
        List<BehindRecord> items = total == 0
                ? List.of()
                : Population.of(score.indicator()).map(records).orElse(List.of());
        return new ScoreView.IndicatorLine(
                score.indicator(),
                score.indicator().dimension(),
                score.indicator().title(),
                Decimals.plain(score.weight()),
                score.isApplicable(),
                score.notApplicableBecause(),
                counted.map(found -> Decimals.plain(found.numerator())).orElse(null),
                counted.map(found -> Decimals.plain(found.denominator())).orElse(null),
                Decimals.ratio(score.raw()),
                Decimals.ratio(score.s()),
                score.policy(),
                new ScoreView.Records(total, items));
    }

    private static ScoreView.PenaltyLines lines(List<Penalty> penalties, PenaltyText text) {
        return new ScoreView.PenaltyLines(
                penalties.size(),
                penalties.stream().limit(MOST_RECORDS).map(text::line).toList());
    }

    private List<Bilingual> notes(List<OverdueIssue> overdue) {
        List<Bilingual> notes = new ArrayList<>(List.of(PROVISIONAL, PENALTIES_KNOWN));
        if (period.asOf().isBefore(period.end())) {
            notes.add(WHAT_COUNTS);
        }
        LocalDate earliest = overdue.stream()
                .map(OverdueIssue::dueOn)
                .min(LocalDate::compareTo)
                .orElse(period.asOf());
        List<Integer> years = calendar.yearsWithoutNotice(earliest, period.asOf());
        if (!years.isEmpty()) {
            String named = years.stream().map(String::valueOf).collect(Collectors.joining(", "));
            notes.add(Bilingual.of(
                    "%s 年节假日安排未发布，工作日暂按周末计算",
                    "No holidays are published for %s: working days are provisional and know weekends only", named));
        }
        return List.copyOf(notes);
    }
}
