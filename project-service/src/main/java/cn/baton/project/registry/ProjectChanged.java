package cn.baton.project.registry;

import cn.baton.support.security.Caller;

/**
 * Told inside the service, in the transaction of the change and after its event, to those who measure by what the
 * registry knows: a step, or what was told of the project.
 *
 * @param now as it stands, locked for this transaction; who is told may leave a mark on it
 */
public record ProjectChanged(ProjectView before, ProjectView now, Caller by) {}
