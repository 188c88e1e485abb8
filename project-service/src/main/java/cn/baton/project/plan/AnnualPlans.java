package cn.baton.project.plan;

import cn.baton.project.registry.ProjectSummary;
import cn.baton.project.registry.ProjectView;
import cn.baton.project.registry.Projects;
import cn.baton.support.paging.Filter;
import cn.baton.support.paging.Page;
import cn.baton.support.paging.PageRequest;
import cn.baton.support.security.Scope;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Consumer;

import static java.util.function.Function.identity;
import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.toMap;

/** What other features ask about plans; whoever asks has looked at the scope already. */
@ApplicationScoped
public class AnnualPlans {

    private final AnnualPlanRepository plans;
    private final Projects projects;

    @Inject
    AnnualPlans(AnnualPlanRepository plans, Projects projects) {
        this.plans = plans;
        this.projects = projects;
    }

    /**
     * The plans of all projects that are in scope, with the sorts of their list.
     *
     * @param more narrows it further: by the row {@code r} of a plan, which names its project in {@code projectId}, and
     *     by the project {@code p}
     */
    @Transactional(Transactional.TxType.MANDATORY)
    public Page<PlannedProject> list(AnnualPlanQuery query, Consumer<Filter> more, Scope scope, PageRequest page) {
        projects.requireKnowable(query.asOf());
        Page<AnnualPlanView> found = plans.list(query, more, scope, page).map(AnnualPlanVersion::view);
        Map<UUID, ProjectView> planned = projects.all(
                found.items().stream().map(AnnualPlanView::projectId).toList(), query.asOf());
        return found.map(plan -> {
            ProjectView project = planned.get(plan.projectId());
            return new PlannedProject(ProjectSummary.of(project), plan.beside(project));
        });
    }

    /** By year, as they stand. */
    @Transactional(Transactional.TxType.MANDATORY)
    public Map<Integer, AnnualPlanView> ofProject(UUID projectId) {
        return of(List.of(projectId)).getOrDefault(projectId, Map.of());
    }

    /** Of each project by year, as they stand; those that have none are missing. */
    @Transactional(Transactional.TxType.MANDATORY)
    public Map<UUID, Map<Integer, AnnualPlanView>> of(Collection<UUID> projects) {
        return plans.standing(projects).stream()
                .map(AnnualPlanVersion::view)
                .collect(groupingBy(AnnualPlanView::projectId, toMap(AnnualPlanView::year, identity())));
    }
}
