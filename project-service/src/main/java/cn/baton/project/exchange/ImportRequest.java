package cn.baton.project.exchange;

import java.util.UUID;

/**
 * An import that was asked for, as the job keeps it.
 *
 * @param kind see {@link ImportKind#name}
 * @param dryRun whether to find errors only
 */
record ImportRequest(String kind, UUID fileId, boolean dryRun, ImportMode mode) {}
