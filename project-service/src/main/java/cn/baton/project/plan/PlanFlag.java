package cn.baton.project.plan;

/** What stands out in a plan and is taken all the same. */
public enum PlanFlag {
    /** More for the year than the total investment of the project. */
    ABOVE_TOTAL_INVESTMENT
}
