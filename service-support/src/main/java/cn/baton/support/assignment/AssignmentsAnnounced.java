package cn.baton.support.assignment;

import java.util.Set;
import java.util.UUID;

/** Fired when it was heard who looks after projects, in the transaction that keeps it. */
public record AssignmentsAnnounced(Set<UUID> projectIds) {}
