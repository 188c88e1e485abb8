package cn.baton.project.tour;

import cn.baton.support.http.Versioned;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

import java.time.Instant;
import java.util.UUID;

/** A tour as it stands. */
@Schema(description = "An observation tour or ceremony")
public record TourView(
        @Schema(description = "Id of the tour", examples = "01a2b3c4-d5e6-7f80-9123-456789abcdef")
        UUID id,

        @Schema(description = "Version, also the ETag", examples = "0")
        long version,

        @Schema(description = "Its details") TourDetails details,

        @Schema(description = "When it was recorded, UTC", examples = "2023-09-10T01:02:03Z")
        Instant recordedAt)
        implements Versioned {}
