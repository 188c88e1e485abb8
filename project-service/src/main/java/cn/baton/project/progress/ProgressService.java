package cn.baton.project.progress;

import cn.baton.project.config.AsOf;
import cn.baton.project.plan.AnnualPlanView;
import cn.baton.project.plan.AnnualPlans;
import cn.baton.project.progress.messaging.ProgressEvents;
import cn.baton.project.registry.ProjectStage;
import cn.baton.project.registry.ProjectSummary;
import cn.baton.project.registry.ProjectView;
import cn.baton.project.registry.Projects;
import cn.baton.support.clock.BusinessTime;
import cn.baton.support.clock.LiveOperation;
import cn.baton.support.history.HistoryEntry;
import cn.baton.support.history.Journal;
import cn.baton.support.history.Verbs;
import cn.baton.support.paging.Page;
import cn.baton.support.paging.PageRequest;
import cn.baton.support.problem.LocalizedText;
import cn.baton.support.problem.ProblemException;
import cn.baton.support.problem.ProblemType;
import cn.baton.support.security.Caller;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;

import java.time.Clock;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.EnumSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

/** Use cases of progress reports; the transaction boundary. */
@ApplicationScoped
public class ProgressService {

    private final ProgressReportRepository reports;
    private final Projects projects;
    private final AnnualPlans plans;
    private final ProgressLights lights;
    private final LightPolicy policy;
    private final LiveOperation live;
    private final ProgressEvents events;
    private final Verbs<ProgressReport, ProgressReportView> verbs;
    private final Clock clock;

    @Inject
    ProgressService(
            ProgressReportRepository reports,
            Projects projects,
            AnnualPlans plans,
            ProgressLights lights,
            LightPolicy policy,
            LiveOperation live,
            ProgressEvents events,
            Journal journal,
            Clock clock) {
        this.reports = reports;
        this.projects = projects;
        this.plans = plans;
        this.lights = lights;
        this.policy = policy;
        this.live = live;
        this.events = events;
        this.verbs = journal.verbs(
                "progress-report",
                ProgressReport::id,
                ProgressReport::view,
                LocalizedText.of("没有此进度报告", "There is no such progress report"));
        this.clock = clock;
    }

    @Transactional
    public ProgressReportView report(UUID projectId, ReportProgress command, Caller caller) {
        ProjectView project = touchReporting(projectId, caller);
        YearMonth month = YearMonth.parse(command.month());
        LocalDate today = BusinessTime.today(clock);
        if (month.isAfter(YearMonth.from(today))) {
            throw ProblemException.invalid("month", LocalizedText.of("月份不能晚于本月", "The month cannot be in the future"));
        }
        requireBegun(project, month);
        command.figures().requireSound(clock);
        reports.effective(projectId, month).ifPresent(ProgressService::refuseSecond);

        LocalDate dueOn = ProgressMonth.dueOn(month, policy.reportDueDay());
        boolean late = today.isAfter(dueOn) && live.covers(dueOn);
        ProgressReport report = ProgressReport.of(
                projectId,
                month,
                command.figures(),
                flags(project, month, command.figures(), late),
                command.reason(),
                clock.instant());
        return enter("report", project, report, caller);
    }

    /** The figures of a month are replaced as a whole; what was told first stays readable. */
    @Transactional
    public ProgressReportView correct(UUID projectId, UUID reportId, CorrectProgress command, Caller caller) {
        ProjectView project = touchReporting(projectId, caller);
        ProgressReport report = require(projectId, reportId);
        command.figures().requireSound(clock);
        Set<ProgressFlag> flags = flags(project, report.month(), command.figures(), report.isLate());
        ProgressReport correction = report.correct(command.figures(), flags, command.reason(), clock.instant());
        // Before the new one is written: there is one effective report a month at any moment.
        reports.flush();
        return enter("correct", project, correction, caller);
    }

    /** The figures, unless they contradict each other (422): for whoever wants to know before they are reported. */
    public ProgressFigures sound(ProgressFigures figures) {
        figures.requireSound(clock);
        return figures;
    }

    /** What counts for the month, if anything was reported; whoever asks has looked at the scope already. */
    @Transactional(Transactional.TxType.MANDATORY)
    public Optional<ProgressReportView> effective(UUID projectId, String month) {
        return reports.effective(projectId, YearMonth.parse(month)).map(ProgressReport::view);
    }

    @Transactional
    public Page<ProgressReportView> ofProject(UUID projectId, ProgressQuery query, PageRequest page, Caller caller) {
        AsOf asOf = AsOf.of(query.asOf(), clock);
        projects.require(projectId, caller);
        return reports.ofProject(projectId, query, caller.scope(), page).map(report -> report.view(asOf));
    }

    @Transactional
    public Page<ReportedProject> list(CityProgressQuery query, PageRequest page, Caller caller) {
        LocalDate day = query.reports().asOf();
        AsOf asOf = AsOf.of(day, clock);
        Page<ProgressReport> found = reports.list(query, caller.scope(), page);
        Map<UUID, ProjectView> reported = projects.all(
                found.items().stream().map(ProgressReport::projectId).distinct().toList(), day);
        return found.map(
                report -> new ReportedProject(ProjectSummary.of(reported.get(report.projectId())), report.view(asOf)));
    }

    @Transactional
    public ProgressReportView get(UUID projectId, UUID reportId, Caller caller) {
        projects.require(projectId, caller);
        return require(projectId, reportId).view();
    }

    @Transactional
    public Page<HistoryEntry> history(UUID projectId, UUID reportId, PageRequest page, Caller caller) {
        projects.require(projectId, caller);
        return verbs.history(require(projectId, reportId).id(), page);
    }

    private ProgressReportView enter(String verb, ProjectView project, ProgressReport report, Caller caller) {
        reports.persist(report);
        AnnualPlanView plan = plans.ofProject(project.id()).get(report.month().getYear());
        ProgressReportView entered =
                verbs.create(report, verb, caller, (now, by) -> events.reported(project, now, plan, by));
        lights.review(project, caller);
        return entered;
    }

    private Set<ProgressFlag> flags(ProjectView project, YearMonth month, ProgressFigures figures, boolean late) {
        Set<ProgressFlag> flags = EnumSet.noneOf(ProgressFlag.class);
        if (late) {
            flags.add(ProgressFlag.LATE);
        }
        reports.before(project.id(), month)
                .ifPresent(before -> flags.addAll(
                        figures.fallingBehind(before.figures(), before.month().getYear() == month.getYear())));
        if (project.details().totalInvestment() != null
                && figures.cumulativeInvestment().compareTo(project.details().totalInvestment()) > 0) {
            flags.add(ProgressFlag.ABOVE_TOTAL_INVESTMENT);
        }
        return flags;
    }

    /** The day from which there is something to report: that of the signing, or of the start where nobody signed. */
    private static LocalDate begunOn(ProjectView project) {
        return project.signedOn() != null ? project.signedOn() : project.startedOn();
    }

    private static void requireBegun(ProjectView project, YearMonth month) {
        YearMonth first = YearMonth.from(begunOn(project));
        if (month.isBefore(first)) {
            throw ProblemException.invalid(
                    "month",
                    LocalizedText.of(
                            "项目 %s 签约或开工，此前的月份不报送",
                            "The project was signed or started in %s; no month before is reported", first));
        }
    }

    /** Before the signing there is nothing to report, after removal nobody to report to. */
    private ProjectView touchReporting(UUID projectId, Caller caller) {
        ProjectView project = projects.touch(projectId, caller);
        if (project.stage() == ProjectStage.REMOVED || begunOn(project) == null) {
            throw new ProblemException(
                    ProblemType.CONFLICT,
                    LocalizedText.of(
                            "项目处于“%1$s”阶段，不报送进度",
                            "A project in %2$s reports no progress",
                            project.stage().chinese(),
                            project.stage()),
                    Map.of("stage", project.stage().name()));
        }
        return project;
    }

    private ProgressReport require(UUID projectId, UUID reportId) {
        return verbs.require(reports.find(projectId, reportId));
    }

    private static void refuseSecond(ProgressReport first) {
        throw new ProblemException(
                ProblemType.CONFLICT,
                LocalizedText.of("%s 已报送，请更正原报告", "%s was reported already; correct that report", first.month()),
                Map.of("reportId", first.id()));
    }
}
