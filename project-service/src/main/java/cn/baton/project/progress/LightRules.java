package cn.baton.project.progress;

import cn.baton.project.plan.AnnualPlanView;
import cn.baton.project.registry.Light;
import cn.baton.project.registry.ProjectStage;
import cn.baton.support.clock.BusinessTime;
import cn.baton.support.clock.LiveOperation;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.temporal.ChronoUnit;
import java.util.Collections;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;

/**
 * Judges by {@link LightPolicy}. A light warns of works to come or under way: before the signing there is nothing to
 * warn of, from production on, in suspension and after removal no more.
 */
@ApplicationScoped
class LightRules {

    static final Set<ProjectStage> WATCHED =
            Collections.unmodifiableSet(EnumSet.of(ProjectStage.SIGNED, ProjectStage.STARTED, ProjectStage.COMPLETED));

    private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);
    private static final int SCALE = 4;
    private static final int NEVER = Integer.MAX_VALUE;

    private final LightPolicy policy;
    private final LiveOperation live;

    @Inject
    LightRules(LightPolicy policy, LiveOperation live) {
        this.policy = policy;
        this.live = live;
    }

    LightVerdict judge(LightFacts facts) {
        if (!WATCHED.contains(facts.stage())) {
            return LightVerdict.NONE;
        }
        BigDecimal points = pointsBehind(facts);
        int missing = missingReports(facts);
        Map<LightReason, Light> found = new EnumMap<>(LightReason.class);
        found.put(LightReason.BEHIND_SCHEDULE, ofPoints(points));
        found.put(
                LightReason.REPORT_MISSING,
                reached(
                        missing,
                        policy.missingReportsForYellow().orElse(NEVER),
                        policy.missingReportsForRed().orElse(NEVER)));
        found.put(LightReason.START_OVERDUE, ofStart(facts));
        found.put(LightReason.NOT_IN_STATISTICS, ofStatistics(facts));

        Light worst = found.values().stream().max(Comparator.naturalOrder()).orElseThrow();
        boolean isMeasured =
                points != null || facts.plans().containsKey(facts.today().getYear());
        if (worst == Light.GREEN && !isMeasured) {
            return LightVerdict.NONE;
        }
        List<LightReason> reasons = worst == Light.GREEN
                ? List.of()
                : found.entrySet().stream()
                        .filter(entry -> entry.getValue() == worst)
                        .map(Map.Entry::getKey)
                        .toList();
        return new LightVerdict(worst, reasons, facts.lastMonth(), points, missing);
    }

    private BigDecimal pointsBehind(LightFacts facts) {
        YearMonth told = facts.lastMonth();
        int year = measuredYear(facts);
        AnnualPlanView plan = facts.plans().get(year);
        YearMonth month = measuredMonth(facts, year);
        if (plan == null || month == null || plan.terms().plannedInvestment().signum() == 0) {
            return null;
        }
        BigDecimal yearToDate = told != null && told.getYear() == year ? facts.yearToDate() : BigDecimal.ZERO;
        BigDecimal done =
                yearToDate.multiply(HUNDRED).divide(plan.terms().plannedInvestment(), SCALE, RoundingMode.HALF_UP);
        return expectedShare(plan, month)
                .multiply(HUNDRED)
                .setScale(SCALE, RoundingMode.HALF_UP)
                .subtract(done);
    }

    /** This year, once it can have been reported on: what was not done in a year that is over is no longer behind. */
    private int measuredYear(LightFacts facts) {
        int year = ProgressMonth.measuredYear(facts.today(), policy.reportDueDay());
        return facts.lastMonth() == null
                ? year
                : Math.max(year, facts.lastMonth().getYear());
    }

    /**
     * The last month of the year that was reported, or should have been: what was not reported is carried forward and
     * adds nothing. Null when there is none.
     */
    private YearMonth measuredMonth(LightFacts facts, int year) {
        YearMonth due = ProgressMonth.lastDue(facts.today(), policy.reportDueDay());
        return Stream.of(facts.lastMonth(), mustBeReported(due, facts) ? due : null)
                .filter(month -> month != null && month.getYear() == year)
                .max(Comparator.naturalOrder())
                .orElse(null);
    }

    private BigDecimal expectedShare(AnnualPlanView plan, YearMonth month) {
        YearMonth january = YearMonth.of(plan.year(), 1);
        YearMonth december = YearMonth.of(plan.year(), 12);
        LocalDate start = plan.terms().plannedStartOn();
        LocalDate completion = plan.terms().plannedCompletionOn();
        YearMonth first = start == null || YearMonth.from(start).isBefore(january) ? january : YearMonth.from(start);
        YearMonth last =
                completion == null || completion.getYear() != plan.year() ? december : YearMonth.from(completion);
        if (first.equals(january) && last.equals(december)) {
            return policy.curve().get(month.getMonthValue() - 1);
        }
        if (month.isBefore(first)) {
            return BigDecimal.ZERO;
        }
        if (!month.isBefore(last)) {
            return BigDecimal.ONE;
        }
        return BigDecimal.valueOf(months(first, month))
                .divide(BigDecimal.valueOf(months(first, last)), 10, RoundingMode.HALF_UP);
    }

    /** Both ends included. */
    private static int months(YearMonth first, YearMonth last) {
        return (last.getYear() - first.getYear()) * 12 + last.getMonthValue() - first.getMonthValue() + 1;
    }

    private Light ofPoints(BigDecimal points) {
        if (points == null || points.compareTo(policy.yellowFromPoints()) < 0) {
            return Light.GREEN;
        }
        return points.compareTo(policy.redAbovePoints()) > 0 ? Light.RED : Light.YELLOW;
    }

    /** Counted back from the last month that is due to the last one that was reported or did not have to be. */
    private int missingReports(LightFacts facts) {
        int missing = 0;
        YearMonth month = ProgressMonth.lastDue(facts.today(), policy.reportDueDay());
        while ((facts.lastMonth() == null || month.isAfter(facts.lastMonth())) && mustBeReported(month, facts)) {
            missing++;
            month = month.minusMonths(1);
        }
        return missing;
    }

    /**
     * Months of a year that is planned for, once the plan was recorded, once works are to have started, and not due before
     * live operation began.
     */
    private boolean mustBeReported(YearMonth month, LightFacts facts) {
        AnnualPlanView plan = facts.plans().get(month.getYear());
        if (plan == null
                || month.isBefore(YearMonth.from(BusinessTime.dateOf(plan.firstRecordedAt())))
                || !live.covers(ProgressMonth.dueOn(month, policy.reportDueDay()))) {
            return false;
        }
        LocalDate start = plan.terms().plannedStartOn();
        return facts.startedOn() != null || start == null || !month.isBefore(YearMonth.from(start));
    }

    private Light ofStart(LightFacts facts) {
        AnnualPlanView plan = facts.plans().get(facts.today().getYear());
        LocalDate due = plan != null && plan.terms().plannedStartOn() != null
                ? plan.terms().plannedStartOn()
                : facts.dueStartOn();
        if (facts.stage() != ProjectStage.SIGNED || due == null) {
            return Light.GREEN;
        }
        return live.countedFrom(due)
                        .plusMonths(policy.startOverdueMonthsForRed())
                        .isAfter(facts.today())
                ? Light.GREEN
                : Light.RED;
    }

    private Light ofStatistics(LightFacts facts) {
        if (facts.startedOn() == null
                || facts.inStatistics()
                || facts.startedOn().isAfter(facts.today())) {
            return Light.GREEN;
        }
        int since = (int) ChronoUnit.MONTHS.between(live.countedFrom(facts.startedOn()), facts.today());
        return reached(since, policy.unlistedMonthsForYellow(), policy.unlistedMonthsForRed());
    }

    private static Light reached(int count, int yellow, int red) {
        return count >= red ? Light.RED : count >= yellow ? Light.YELLOW : Light.GREEN;
    }
}
