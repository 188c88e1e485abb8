package cn.baton.project.plan;

import cn.baton.project.registry.ProjectView;
import cn.baton.support.security.Caller;

/**
 * Told inside the service, in the transaction of the change, to those who measure against the plan.
 *
 * @param project as it stands, locked for this transaction
 */
public record AnnualPlanChanged(ProjectView project, AnnualPlanView plan, Caller by) {}
