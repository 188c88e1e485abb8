package cn.baton.project.plan;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;

import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;

/** What other features ask about plans; whoever asks has looked at the scope already. */
@ApplicationScoped
public class AnnualPlans {

    private final AnnualPlanRepository plans;

    @Inject
    AnnualPlans(AnnualPlanRepository plans) {
        this.plans = plans;
    }

    /** By year, as they stand. */
    @Transactional(Transactional.TxType.MANDATORY)
    public Map<Integer, AnnualPlanView> ofProject(UUID projectId) {
        return plans.of(projectId, null).stream()
                .map(AnnualPlanVersion::view)
                .collect(Collectors.toMap(AnnualPlanView::year, Function.identity()));
    }
}
