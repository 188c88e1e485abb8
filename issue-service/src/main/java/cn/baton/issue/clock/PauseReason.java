package cn.baton.issue.clock;

/** Why a clock is paused. */
public enum PauseReason {
    /** 提请销号: the submission waits for its verification. */
    SUBMITTED,
    /** 挂起, approved. */
    SUSPENDED
}
