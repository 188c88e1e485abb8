package cn.baton.project.progress;

import cn.baton.project.plan.AnnualPlanQuery;
import cn.baton.project.plan.AnnualPlans;
import cn.baton.project.plan.PlannedProject;
import cn.baton.project.registry.ProjectStage;
import cn.baton.support.clock.BusinessTime;
import cn.baton.support.paging.Filter;
import cn.baton.support.paging.Page;
import cn.baton.support.paging.PageRequest;
import cn.baton.support.problem.LocalizedText;
import cn.baton.support.problem.ProblemException;
import cn.baton.support.security.Caller;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/**
 * Who has not reported a month: of the projects with a plan for its year those that were signed or started by then, are
 * on their course, and have no report of that month that counts.
 */
@ApplicationScoped
public class UnreportedService {

    private static final List<ProjectStage> REPORTING =
            List.copyOf(EnumSet.range(ProjectStage.SIGNED, ProjectStage.AT_CAPACITY));

    private static final String BEGUN = "coalesce(p.state.signedOn, p.state.startedOn) <= %s";

    private static final String UNREPORTED = """
            not exists (select 1 from ProgressReport told
              where told.projectId = r.projectId and (told.year * 100 + told.month) = %s
                and told.supersededAt is null)""";

    private static final String UNREPORTED_THEN = """
            not exists (select 1 from ProgressReport told
              where told.projectId = r.projectId and (told.year * 100 + told.month) = %1$s
                and told.recordedAt < %2$s and (told.supersededAt is null or told.supersededAt >= %2$s))""";

    private final AnnualPlans plans;
    private final ProgressReportRepository reports;
    private final Clock clock;

    @Inject
    UnreportedService(AnnualPlans plans, ProgressReportRepository reports, Clock clock) {
        this.plans = plans;
        this.reports = reports;
        this.clock = clock;
    }

    /** With the sorts of the list of annual plans. */
    @Transactional
    public Page<UnreportedProject> list(UnreportedQuery query, PageRequest page, Caller caller) {
        YearMonth month = YearMonth.parse(query.month());
        if (month.isAfter(YearMonth.from(BusinessTime.today(clock)))) {
            throw ProblemException.invalid("month", LocalizedText.of("月份不能晚于本月", "The month cannot be in the future"));
        }
        AnnualPlanQuery planned =
                AnnualPlanQuery.ofYear(month.getYear(), query.keyLists(), query.projects(), REPORTING, query.asOf());
        Page<PlannedProject> found =
                plans.list(planned, filter -> narrow(filter, month, query.asOf()), caller.scope(), page);
        Map<UUID, YearMonth> last = reports.lastMonths(
                found.items().stream().map(line -> line.project().id()).toList(), query.asOf());
        return found.map(line -> new UnreportedProject(line.project(), line.plan(), nameOf(last, line)));
    }

    private static void narrow(Filter filter, YearMonth month, LocalDate asOf) {
        int number = ProgressMonth.number(month);
        filter.add(BEGUN, month.atEndOfMonth());
        if (asOf == null) {
            filter.add(UNREPORTED, number);
        } else {
            Instant end = BusinessTime.endOf(asOf);
            filter.add(UNREPORTED_THEN, number, end);
        }
    }

    private static String nameOf(Map<UUID, YearMonth> last, PlannedProject line) {
        YearMonth month = last.get(line.project().id());
        return month == null ? null : month.toString();
    }
}
