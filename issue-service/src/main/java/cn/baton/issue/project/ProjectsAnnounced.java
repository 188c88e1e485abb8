package cn.baton.issue.project;

import java.util.List;

/**
 * The registry has announced projects, or something new about them. Fired in the transaction that keeps the copies, so
 * that what other features make of it commits together with it.
 */
public record ProjectsAnnounced(List<ProjectReplica> projects) {}
