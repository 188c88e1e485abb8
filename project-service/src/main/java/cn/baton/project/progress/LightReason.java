package cn.baton.project.progress;

/** Why a light is not green. */
public enum LightReason {
    /** Percentage points of the year's investment behind schedule. */
    BEHIND_SCHEDULE,
    /** Months without a report that should be there. */
    REPORT_MISSING,
    /** Signed, and works have not started long after they should have. */
    START_OVERDUE,
    /** Started, and not entered in the statistics (入库纳统). */
    NOT_IN_STATISTICS
}
