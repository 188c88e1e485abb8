package cn.baton.issue.clock;

/** Why a clock has the working days that it has. */
public enum GrantReason {
    /** 交办: the budget of the severity, or what the order says. */
    ASSIGNED,
    /** 重启: half of the severity's budget. */
    REOPENED,
    /** 延期. */
    EXTENDED,
    /** The severity was changed. */
    SEVERITY_CHANGED,
    /** The responsible unit was changed. */
    UNIT_CHANGED
}
