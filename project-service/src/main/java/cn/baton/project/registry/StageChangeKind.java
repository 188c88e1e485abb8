package cn.baton.project.registry;

/** What an entry in a project's course tells: a step taken, the correction of one, or that the last was a mistake. */
public enum StageChangeKind {
    STEP,
    CORRECTION,
    REVERSION
}
