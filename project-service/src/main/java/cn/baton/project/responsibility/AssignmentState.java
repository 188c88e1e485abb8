package cn.baton.project.responsibility;

/** Whether an assignment can still change: 有效, 已解除, 作废. */
public enum AssignmentState {
    ASSIGNED,
    ENDED,
    ANNULLED
}
