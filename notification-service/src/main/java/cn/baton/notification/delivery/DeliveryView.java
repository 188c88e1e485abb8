package cn.baton.notification.delivery;

import cn.baton.support.http.Versioned;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

import java.time.Instant;
import java.util.List;
import java.util.UUID;

/** A delivery as it stands. */
@Schema(description = "A delivery of a letter and its attempts")
public record DeliveryView(
        @Schema(description = "Id of the delivery", examples = "019ab004-0000-7000-8000-000000000001")
        UUID id,

        @Schema(description = "Version, also the ETag", examples = "2")
        long version,

        @Schema(description = "Letter that is delivered", examples = "019ab003-0000-7000-8000-000000000001")
        UUID letterId,

        @Schema(description = "How it travels", examples = "EMAIL")
        DeliveryChannel channel,

        @Schema(description = "Address that it goes to", examples = "gxj@example.org")
        String address,

        @Schema(description = "What became of it", examples = "SENT")
        DeliveryState state,

        @Schema(description = "Attempts, oldest first") List<Attempt> attempts,

        @Schema(
                description = "When the next attempt is due, UTC; null when there is none",
                nullable = true,
                examples = "2026-11-24T03:01:00Z")
        Instant nextAttemptAt,

        @Schema(description = "When it was queued, UTC", examples = "2026-11-24T03:00:00Z")
        Instant createdAt)
        implements Versioned {

    public DeliveryView {
        attempts = List.copyOf(attempts);
    }
}
