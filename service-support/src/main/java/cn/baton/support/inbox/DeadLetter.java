package cn.baton.support.inbox;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

import java.time.Instant;
import java.util.UUID;

/** A message that could not take effect, or one that waits behind it. */
@Schema(description = "A message that could not take effect, or one of the same key that waits behind it")
public record DeadLetter(
        @Schema(description = "Id of the dead letter", examples = "01a2b3c4-d5e6-7f80-9123-456789abcdef")
        UUID id,

        @Schema(description = "Consumer that could not take it", examples = "project-events")
        String channel,

        @Schema(
                description = "Topic it came from",
                examples = "project.events",
                maxLength = 249,
                pattern = "^[A-Za-z0-9._-]+$")
        String topic,

        @Schema(description = "Partition of that topic", examples = "0", minimum = "0")
        int partition,

        @Schema(description = "Offset in that partition", examples = "42", minimum = "0")
        long offset,

        @Schema(
                description = "Key of the record: later events of the same key wait",
                nullable = true,
                examples = "01a2b3c4-d5e6-7f80-9123-456789abcdef")
        String key,

        @Schema(description = "Id of the event", nullable = true, examples = "01a2b3c4-d5e6-7f80-9123-456789abcdef")
        String eventId,

        @Schema(description = "Type of the event", nullable = true, examples = "cn.baton.project.ProjectRegistered.v1")
        String type,

        @Schema(description = "Why it failed", examples = "The payload does not fit", maxLength = 2_000)
        String reason,

        @Schema(
                description =
                        "DEAD failed itself; PARKED waits behind one of its key; REPLAYED took effect; DISCARDED was given up",
                examples = "DEAD")
        State state,

        @Schema(description = "Attempts so far, the first included", examples = "1", minimum = "1")
        int attempts,

        @Schema(description = "When it was kept, UTC", examples = "2026-11-24T01:02:03Z")
        Instant failedAt,

        @Schema(description = "The payload as it came", examples = "{}", maxLength = 1_048_576, pattern = "^[^\\x00]*$")
        String payload) {

    /** What became of a dead letter. */
    @Schema(name = "DeadLetterState")
    public enum State {
        DEAD,
        PARKED,
        REPLAYED,
        DISCARDED
    }
}
