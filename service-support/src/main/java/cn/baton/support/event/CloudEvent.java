package cn.baton.support.event;

import java.time.Instant;

/**
 * An event's envelope: CloudEvents 1.0 in Kafka's binary mode.
 *
 * @param id unique; the outbox row's id
 * @param source the service that sent it, {@code /issue-service}
 * @param type {@code cn.baton.issue.IssueRaised.v1}
 * @param subject id of the aggregate, which is also the record's key
 * @param republished announces a present state anew, under an id of its own, and not something that just happened
 */
public record CloudEvent(String id, String source, String type, String subject, Instant time, boolean republished) {

    public static final String SPEC_VERSION = "1.0";
    public static final String CONTENT_TYPE = "application/json";

    /** Extension attribute; {@code true} on events that announce a present state anew, missing on all others. */
    public static final String REPUBLISHED = "ce_republished";
}
