package cn.baton.project.plan;

import cn.baton.project.plan.messaging.PlanEvents;
import cn.baton.project.registry.KeyList;
import cn.baton.project.registry.ProjectStage;
import cn.baton.project.registry.ProjectView;
import cn.baton.project.registry.Projects;
import cn.baton.support.history.HistoryEntry;
import cn.baton.support.history.Journal;
import cn.baton.support.history.Verbs;
import cn.baton.support.http.ExpectedVersion;
import cn.baton.support.http.Preconditions;
import cn.baton.support.paging.Page;
import cn.baton.support.paging.PageRequest;
import cn.baton.support.problem.LocalizedText;
import cn.baton.support.problem.ProblemException;
import cn.baton.support.security.Caller;
import cn.baton.support.security.Roles;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** Use cases of annual plans; the transaction boundary. */
@ApplicationScoped
public class AnnualPlanService {

    private static final Caller SERVICE = Caller.service("project-service");

    private final AnnualPlanRepository plans;
    private final AnnualPlans known;
    private final Projects projects;
    private final PlanEvents events;
    private final Event<AnnualPlanChanged> changes;
    private final Verbs<AnnualPlan, AnnualPlanView> verbs;
    private final Clock clock;

    @Inject
    AnnualPlanService(
            AnnualPlanRepository plans,
            AnnualPlans known,
            Projects projects,
            PlanEvents events,
            Event<AnnualPlanChanged> changes,
            Journal journal,
            Clock clock) {
        this.plans = plans;
        this.known = known;
        this.projects = projects;
        this.events = events;
        this.changes = changes;
        this.verbs = journal.verbs("annual-plan", AnnualPlan::id, this::view);
        this.clock = clock;
    }

    /** @param expected the version to be changed; empty to create the plan */
    @Transactional
    public AnnualPlanView set(
            UUID projectId, int year, Optional<ExpectedVersion> expected, AnnualPlanTerms terms, Caller caller) {
        ProjectView project = projects.touch(projectId, caller);
        requireNotRemoved(project);
        Optional<AnnualPlan> existing = plans.find(projectId, year);
        if (existing.isEmpty()) {
            Preconditions.requireNone(expected);
            requireMayList(null, terms.keyList(), caller);
            AnnualPlan plan = AnnualPlan.draw(projectId, year, terms, clock);
            plans.add(plan);
            return verbs.create(plan, "set", caller, (now, by) -> announce(project, now, by));
        }
        return verbs.change(
                existing.get(),
                Preconditions.required(expected),
                "set",
                caller,
                plan -> {
                    requireMayList(plan.view().terms().keyList(), terms.keyList(), caller);
                    plan.change(terms, clock);
                },
                (now, by) -> announce(project, now, by));
    }

    @Transactional
    public AnnualPlanView get(UUID projectId, int year, Caller caller) {
        return view(require(projects.require(projectId, caller), year));
    }

    @Transactional
    public List<AnnualPlanView> ofProject(UUID projectId, LocalDate asOf, Caller caller) {
        projects.requireKnowable(asOf);
        ProjectView now = projects.require(projectId, caller);
        ProjectView project = projects.all(List.of(projectId), asOf).getOrDefault(projectId, now);
        return plans.of(projectId, asOf).stream()
                .map(version -> version.view().beside(project))
                .toList();
    }

    @Transactional
    public Page<PlannedProject> list(AnnualPlanQuery query, PageRequest page, Caller caller) {
        return known.list(query, filter -> {}, caller.scope(), page);
    }

    @Transactional
    public Page<HistoryEntry> history(UUID projectId, int year, PageRequest page, Caller caller) {
        return verbs.history(require(projects.require(projectId, caller), year).id(), page);
    }

    private void announce(ProjectView project, AnnualPlanView now, Caller by) {
        plans.keep(now);
        events.annualPlanSet(project, now, by);
        changes.fire(new AnnualPlanChanged(project, now, by));
    }

    private AnnualPlanView view(AnnualPlan plan) {
        AnnualPlanView view = plan.view();
        return view.beside(projects.require(view.projectId(), SERVICE));
    }

    private AnnualPlan require(ProjectView project, int year) {
        return plans.find(project.id(), year)
                .orElseThrow(() -> ProblemException.notFound(
                        LocalizedText.of("此项目没有 %d 年的年度计划", "The project has no plan for %d", year)));
    }

    /** The city publishes the lists of key projects: all others plan with the list as it stands. */
    private static void requireMayList(KeyList standing, KeyList told, Caller caller) {
        if (told != standing && !caller.has(Roles.CITY_ADMIN)) {
            throw ProblemException.forbidden(
                    "keyList",
                    LocalizedText.of(
                            "重点项目名单由市级管理员确定，请保持现状：%1$s",
                            "Lists of key projects are the city administrator's; keep it as it stands: %2$s",
                            standing == null ? "未列入" : standing.chinese(),
                            standing == null ? "none" : standing));
        }
    }

    private static void requireNotRemoved(ProjectView project) {
        if (project.stage() == ProjectStage.REMOVED) {
            throw ProblemException.conflict(
                    LocalizedText.of("项目已移出，不再编制年度计划", "A project that was removed takes no more plans"));
        }
    }
}
