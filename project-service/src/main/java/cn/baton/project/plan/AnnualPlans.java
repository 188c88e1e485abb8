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

import java.util.Map;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.stream.Collectors;

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
        return plans.of(projectId, null).stream()
                .map(AnnualPlanVersion::view)
                .collect(Collectors.toMap(AnnualPlanView::year, Function.identity()));
    }
}
