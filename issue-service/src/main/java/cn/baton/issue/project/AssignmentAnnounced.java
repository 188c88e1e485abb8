package cn.baton.issue.project;

import java.util.UUID;

/** The registry has told, in the transaction at hand, who looks after a project. */
public record AssignmentAnnounced(UUID projectId) {}
