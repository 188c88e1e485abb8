package cn.baton.project.progress;

import cn.baton.project.config.AsOf;
import cn.baton.project.plan.AnnualPlanChanged;
import cn.baton.project.plan.AnnualPlanView;
import cn.baton.project.plan.AnnualPlans;
import cn.baton.project.progress.messaging.ProgressEvents;
import cn.baton.project.registry.Light;
import cn.baton.project.registry.ProjectChanged;
import cn.baton.project.registry.ProjectDetails;
import cn.baton.project.registry.ProjectView;
import cn.baton.project.registry.Projects;
import cn.baton.support.clock.BusinessTime;
import cn.baton.support.paging.Page;
import cn.baton.support.paging.PageRequest;
import cn.baton.support.security.Caller;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

import static java.util.stream.Collectors.toMap;

/**
 * Keeps the light of each project: on every report, correction and change of plan, on every step and change of days of
 * the project itself, and as time passes.
 */
@ApplicationScoped
public class ProgressLights {

    private final LightRules rules;
    private final ProgressLightRepository lights;
    private final ProgressReportRepository reports;
    private final LightWatch watch;
    private final AnnualPlans plans;
    private final Projects projects;
    private final ProgressEvents events;
    private final Clock clock;

    @Inject
    ProgressLights(
            LightRules rules,
            ProgressLightRepository lights,
            ProgressReportRepository reports,
            LightWatch watch,
            AnnualPlans plans,
            Projects projects,
            ProgressEvents events,
            Clock clock) {
        this.rules = rules;
        this.lights = lights;
        this.reports = reports;
        this.watch = watch;
        this.plans = plans;
        this.projects = projects;
        this.events = events;
        this.clock = clock;
    }

    void onPlanChanged(@Observes AnnualPlanChanged change) {
        review(change.project(), change.by());
    }

    /** A step or another day for the start can change the light; what else is told of a project cannot. */
    void onProjectChanged(@Observes ProjectChanged change) {
        ProjectView now = change.now();
        boolean shows = LightRules.WATCHED.contains(now.stage()) || now.light() != null;
        if (shows && !measure(change.before()).equals(measure(now))) {
            review(now, change.by());
        }
    }

    /**
     * Sets the light that the project should show now.
     *
     * @param project touched in this transaction
     */
    @Transactional(Transactional.TxType.MANDATORY)
    void review(ProjectView project, Caller by) {
        if (LightRules.WATCHED.contains(project.stage())) {
            watch.add(project.id(), BusinessTime.today(clock));
        }
        LightVerdict verdict = judge(List.of(project)).get(project.id());
        ProgressLight shown = lights.current(List.of(project.id())).get(project.id());
        if (isShown(verdict, shown)) {
            return;
        }
        Light previous = shown == null ? null : shown.light();
        Instant now = clock.instant();
        lights.close(project.id(), now);
        if (verdict.light() != null) {
            lights.persist(ProgressLight.lit(project.id(), verdict, previous, now));
        }
        if (verdict.light() == previous) {
            return;
        }
        projects.setLight(project.id(), verdict.light());
        lights.flush();
        // Read anew: the mark raised the project's version once more, and this is the later event.
        events.lightChanged(projects.require(project.id(), by), verdict, previous, by);
    }

    /** Those of them whose light, or what it rests on, time has made wrong. */
    @Transactional(Transactional.TxType.MANDATORY)
    Set<UUID> outdated(Collection<ProjectView> projects) {
        Map<UUID, ProgressLight> shown = lights.current(ids(projects));
        Set<UUID> outdated = new HashSet<>();
        judge(projects).forEach((project, verdict) -> {
            if (!isShown(verdict, shown.get(project))) {
                outdated.add(project);
            }
        });
        return outdated;
    }

    /** Newest first. */
    @Transactional
    public Page<LightView> ofProject(UUID projectId, LocalDate day, PageRequest page, Caller caller) {
        AsOf asOf = AsOf.of(day, clock);
        projects.require(projectId, caller);
        return lights.list(projectId, day, page).map(light -> light.view(asOf));
    }

    private static boolean isShown(LightVerdict verdict, ProgressLight shown) {
        return shown == null ? verdict.light() == null : shown.tells(verdict);
    }

    /** As much of a project as a light rests on. */
    private static List<Object> measure(ProjectView project) {
        return Arrays.asList(project.stage(), project.startedOn(), dueStartOn(project));
    }

    private static LocalDate dueStartOn(ProjectView project) {
        ProjectDetails details = project.details();
        return details.agreedStartOn() != null ? details.agreedStartOn() : details.plannedStartOn();
    }

    private Map<UUID, LightVerdict> judge(Collection<ProjectView> projects) {
        List<UUID> ids = ids(projects);
        Map<UUID, Map<Integer, AnnualPlanView>> planned = plans.of(ids);
        Map<UUID, ProgressReport> last = reports.latest(ids);
        Set<UUID> inStatistics = reports.inStatistics(ids);
        LocalDate today = BusinessTime.today(clock);
        return projects.stream().collect(toMap(ProjectView::id, project -> {
            Optional<ProgressReport> report = Optional.ofNullable(last.get(project.id()));
            return rules.judge(new LightFacts(
                    project.stage(),
                    project.startedOn(),
                    dueStartOn(project),
                    planned.getOrDefault(project.id(), Map.of()),
                    report.map(ProgressReport::month).orElse(null),
                    report.map(told -> told.figures().yearToDateInvestment()).orElse(null),
                    inStatistics.contains(project.id()),
                    today));
        }));
    }

    private static List<UUID> ids(Collection<ProjectView> projects) {
        return projects.stream().map(ProjectView::id).toList();
    }
}
