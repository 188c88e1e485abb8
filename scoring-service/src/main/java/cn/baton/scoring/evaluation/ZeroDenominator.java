package cn.baton.scoring.evaluation;

/** What an indicator is worth to a subject that had nothing due. */
public enum ZeroDenominator {
    /** Its weight moves within the dimension, then between dimensions. */
    NOT_APPLICABLE,
    FULL,
    ZERO,
    /** The mean of the subjects of the group that had something due; not applicable when none had. */
    GROUP_MEAN
}
