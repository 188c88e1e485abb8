package cn.baton.support.outbox;

import cn.baton.support.event.EventData;

import java.util.UUID;

/**
 * An event on its way out.
 *
 * @param topic where it is published, without the city's prefix
 * @param aggregateId key of the record: events of one aggregate stay in order
 * @param type full type with version, {@code cn.baton.issue.IssueRaised.v1}
 */
public record OutgoingEvent(String topic, UUID aggregateId, String type, EventData data) {}
