package cn.baton.project.registry;

/** What became of a project that another system handed over, and how it stands now. */
public record Upserted(UpsertOutcome outcome, ProjectView project) {}
