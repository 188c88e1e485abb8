package cn.baton.project.registry;

import cn.baton.support.http.Versioned;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;

/** A project as it stands: what was told about it and what became of it. */
@Schema(description = "A key project")
public record ProjectView(
        @Schema(description = "Id of the project", examples = "01a2b3c4-d5e6-7f80-9123-456789abcdef")
        UUID id,

        @Schema(description = "Version, also the ETag", examples = "2")
        long version,

        @Schema(description = "Stage reached", examples = "SIGNED")
        ProjectStage stage,

        @Schema(description = "Day of signing", nullable = true, examples = "2026-10-08")
        LocalDate signedOn,

        @Schema(description = "Day works started", nullable = true, examples = "2026-11-20")
        LocalDate startedOn,

        @Schema(description = "When the project was registered, UTC", examples = "2026-10-09T01:02:03Z")
        Instant registeredAt,

        @Schema(description = "What is known about the project")
        ProjectDetails details)
        implements Versioned {}
