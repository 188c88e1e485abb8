package cn.baton.project.land;

import cn.baton.support.http.Versioned;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

import java.time.Instant;
import java.util.UUID;

/** A parcel as it stands. */
@Schema(description = "A parcel of the land supermarket")
public record ParcelView(
        @Schema(description = "Id of the parcel", examples = "01a2b3c4-d5e6-7f80-9123-456789abcdef")
        UUID id,

        @Schema(description = "Version, also the ETag", examples = "2")
        long version,

        @Schema(description = "Whether it can be had", examples = "AVAILABLE")
        ParcelState state,

        @Schema(
                description = "Why it was withdrawn, offered again or released; null until then",
                nullable = true,
                examples = "规划调整")
        String stateReason,

        @Schema(
                description = "Project it was given to; null unless ALLOTTED",
                nullable = true,
                examples = "01a2b3c4-d5e6-7f80-9123-456789abcdef")
        UUID allottedTo,

        @Schema(description = "When it was put on offer first, UTC", examples = "2026-10-09T01:02:03Z")
        Instant listedAt,

        @Schema(description = "What is known about the parcel")
        ParcelDetails details)
        implements Versioned {}
