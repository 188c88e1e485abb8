package cn.baton.support.event;

import cn.baton.support.security.Actor;

import java.time.Instant;

/** What the payload of every event carries beside its business facts. */
public interface EventData {

    /** Version of the aggregate after the change; consumers guard against reordering with it. */
    long aggregateVersion();

    Instant occurredAt();

    Actor actor();
}
