package cn.baton.project.plan;

import cn.baton.project.plan.messaging.PlanEvents;
import cn.baton.project.registry.ProjectStage;
import cn.baton.project.registry.ProjectSummary;
import cn.baton.project.registry.ProjectView;
import cn.baton.project.registry.Projects;
import cn.baton.support.history.History;
import cn.baton.support.history.HistoryEntry;
import cn.baton.support.history.Journal;
import cn.baton.support.http.Preconditions;
import cn.baton.support.paging.Page;
import cn.baton.support.paging.PageRequest;
import cn.baton.support.problem.LocalizedText;
import cn.baton.support.problem.ProblemException;
import cn.baton.support.security.Caller;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.UUID;

/** Use cases of annual plans; the transaction boundary. */
@ApplicationScoped
public class AnnualPlanService {

    private static final String RESOURCE = "annual-plan";

    private final AnnualPlanRepository plans;
    private final Projects projects;
    private final PlanEvents events;
    private final Event<AnnualPlanChanged> changes;
    private final Journal journal;
    private final History history;
    private final Clock clock;

    @Inject
    AnnualPlanService(
            AnnualPlanRepository plans,
            Projects projects,
            PlanEvents events,
            Event<AnnualPlanChanged> changes,
            Journal journal,
            History history,
            Clock clock) {
        this.plans = plans;
        this.projects = projects;
        this.events = events;
        this.changes = changes;
        this.journal = journal;
        this.history = history;
        this.clock = clock;
    }

    /** @param expected the version to be changed; empty to create the plan */
    @Transactional
    public AnnualPlanView set(UUID projectId, int year, OptionalLong expected, AnnualPlanTerms terms, Caller caller) {
        ProjectView project = projects.touch(projectId, caller);
        requireNotRemoved(project);
        Optional<AnnualPlan> existing = plans.find(projectId, year);
        if (existing.isEmpty()) {
            Preconditions.requireNone(expected);
            AnnualPlan plan = AnnualPlan.draw(projectId, year, terms, clock);
            plans.add(plan);
            return enter(plan, null, project, caller);
        }
        AnnualPlan plan = existing.get();
        Preconditions.requireVersion(plan.version(), expected);
        AnnualPlanView before = plan.view();
        plan.change(terms, clock);
        return enter(plan, before, project, caller);
    }

    @Transactional
    public AnnualPlanView get(UUID projectId, int year, Caller caller) {
        return require(projectId, year, caller).view();
    }

    @Transactional
    public List<AnnualPlanView> ofProject(UUID projectId, LocalDate asOf, Caller caller) {
        projects.require(projectId, caller);
        return plans.of(projectId, asOf).stream().map(AnnualPlanVersion::view).toList();
    }

    @Transactional
    public Page<PlannedProject> list(AnnualPlanQuery query, PageRequest page, Caller caller) {
        Page<AnnualPlanView> found = plans.list(query, caller.scope(), page).map(AnnualPlanVersion::view);
        Map<UUID, ProjectSummary> planned = projects.summaries(
                found.items().stream().map(AnnualPlanView::projectId).toList());
        return found.map(plan -> new PlannedProject(planned.get(plan.projectId()), plan));
    }

    @Transactional
    public List<HistoryEntry> history(UUID projectId, int year, Caller caller) {
        return history.of(RESOURCE, require(projectId, year, caller).id());
    }

    private AnnualPlanView enter(AnnualPlan plan, AnnualPlanView before, ProjectView project, Caller caller) {
        return journal.enter(RESOURCE, plan.id(), "set", caller, before, plan::view, (now, by) -> {
            plans.keep(now);
            events.annualPlanSet(project, now, by);
            changes.fire(new AnnualPlanChanged(project, now, by));
        });
    }

    private AnnualPlan require(UUID projectId, int year, Caller caller) {
        projects.require(projectId, caller);
        return plans.find(projectId, year)
                .orElseThrow(() -> ProblemException.notFound(
                        LocalizedText.of("此项目没有 %d 年的年度计划", "The project has no plan for %d", year)));
    }

    private static void requireNotRemoved(ProjectView project) {
        if (project.stage() == ProjectStage.REMOVED) {
            throw ProblemException.conflict(
                    LocalizedText.of("项目已移出，不再编制年度计划", "A project that was removed takes no more plans"));
        }
    }
}
