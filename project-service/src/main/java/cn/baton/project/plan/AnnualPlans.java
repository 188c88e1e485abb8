package cn.baton.project.plan;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;

import java.util.Optional;
import java.util.UUID;

/** What other features ask about plans; whoever asks has looked at the scope already. */
@ApplicationScoped
public class AnnualPlans {

    private final AnnualPlanRepository plans;

    @Inject
    AnnualPlans(AnnualPlanRepository plans) {
        this.plans = plans;
    }

    @Transactional(Transactional.TxType.MANDATORY)
    public Optional<AnnualPlanView> find(UUID projectId, int year) {
        return plans.find(projectId, year).map(AnnualPlan::view);
    }
}
