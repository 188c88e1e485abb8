package cn.baton.project.registry;

/** What became of a row that was told: whether it added, changed, or said what was known already. */
public enum UpsertOutcome {
    CREATED,
    UPDATED,
    UNCHANGED
}
