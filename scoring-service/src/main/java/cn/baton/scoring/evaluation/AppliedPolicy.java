package cn.baton.scoring.evaluation;

/** How an indicator's s came about. */
public enum AppliedPolicy {
    /** Numerator by denominator. */
    AS_MEASURED,
    /** Outside [0,1] when measured: s is the nearer end, raw is kept. */
    CLAMPED,
    /** Not applicable: its weight moves to the others. */
    LEFT_OUT,
    /** Nothing was due: counts as 1. */
    FULL,
    /** Nothing was due: counts as 0. */
    ZERO,
    /** Nothing was due: counts as the mean of the group. */
    GROUP_MEAN
}
