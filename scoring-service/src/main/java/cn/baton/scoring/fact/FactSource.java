package cn.baton.scoring.fact;

import cn.baton.support.event.CloudEvent;
import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

import java.time.Instant;

/** The event by which a fact is known. */
@Embeddable
@Schema(description = "The event by which a fact is known")
public record FactSource(
        @Column(name = "event_id")
        @Schema(description = "Id of the event", examples = "01a2b3c4-d5e6-7f80-9123-456789abcdef")
        String eventId,

        @Column(name = "event_type")
        @Schema(description = "Type of the event", examples = "cn.baton.issue.IssueRaised.v1")
        String eventType,

        @Column(name = "event_time")
        @Schema(description = "When the event occurred, UTC", examples = "2026-11-24T01:02:03Z")
        Instant eventTime) {

    static FactSource of(CloudEvent event) {
        return new FactSource(event.id(), event.type(), event.time());
    }
}
