package cn.baton.support.event;

import cn.baton.support.security.Actor;

import java.time.Instant;

/** What the payload of every event carries beside its business facts. */
public interface EventData {

    /** What the payload describes; its id is one of the business facts. */
    Thing thing();

    /** Version of the aggregate after the change; consumers guard against reordering with it. */
    long aggregateVersion();

    Instant occurredAt();

    Actor actor();
}
