package cn.baton.issue.clock;

/** Why a clock stands still. */
public enum StandstillReason {
    /** 提请销号: the submission waits for its verification. */
    SUBMITTED,
    /** 挂起, approved. */
    SUSPENDED,
    /** 作废 or 销号: it never runs on, unless the issue is reopened, which starts a new clock. */
    ENDED
}
