package cn.baton.issue.project;

/**
 * The registry has announced a project, or something new about it. Fired in the transaction that keeps the copy, so that
 * what other features make of it commits together with it.
 */
public record ProjectAnnounced(KnownProject project) {}
