package cn.baton.project.land;

import cn.baton.support.http.Versioned;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

import java.time.Instant;
import java.util.UUID;

/** A demand as it stands. */
@Schema(description = "A project's demand for land")
public record LandDemandView(
        @Schema(description = "Id of the demand", examples = "01a2b3c4-d5e6-7f80-9123-456789abcdef")
        UUID id,

        @Schema(description = "Version, also the ETag", examples = "2")
        long version,

        @Schema(description = "Id of the project", examples = "01a2b3c4-d5e6-7f80-9123-456789abcdef")
        UUID projectId,

        @Schema(description = "Whether land is still looked for", examples = "OPEN")
        LandDemandState state,

        @Schema(description = "Why it was withdrawn or opened again", nullable = true, examples = "项目改用厂房")
        String stateReason,

        @Schema(description = "When it was registered, UTC", examples = "2026-10-09T01:02:03Z")
        Instant registeredAt,

        @Schema(description = "What is needed") LandDemandDetails details)
        implements Versioned {}
