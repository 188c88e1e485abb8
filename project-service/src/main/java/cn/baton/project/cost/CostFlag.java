package cn.baton.project.cost;

/** What a project's investment gives cause to look at: 超概算. */
public enum CostFlag {
    /** More than 20 % over the original amount. */
    COST_OVERRUN
}
