package cn.baton.project.honour;

import cn.baton.support.http.Versioned;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

import java.time.Instant;
import java.util.UUID;

/** An honour of a project. */
@Schema(description = "An honour of a project")
public record HonourView(
        @Schema(description = "Id of the honour", examples = "01a2b3c4-d5e6-7f80-9123-456789abcdef")
        UUID id,

        @Schema(description = "Version, also the ETag", examples = "0")
        long version,

        @Schema(description = "Id of the project", examples = "01a2b3c4-d5e6-7f80-9123-456789abcdef")
        UUID projectId,

        @Schema(description = "Whether it is verified", examples = "VERIFIED")
        HonourState state,

        @Schema(description = "Its details") HonourDetails details,

        @Schema(description = "When it was recorded, UTC", examples = "2023-08-02T01:02:03Z")
        Instant recordedAt,

        @Schema(description = "When it was verified, UTC", nullable = true, examples = "2023-08-05T01:02:03Z")
        Instant verifiedAt,

        @Schema(description = "Code of the unit that verified it", nullable = true, examples = "411000-GXJ")
        String verifiedByUnit)
        implements Versioned {}
