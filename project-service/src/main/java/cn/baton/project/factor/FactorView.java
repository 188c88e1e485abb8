package cn.baton.project.factor;

import cn.baton.support.http.Versioned;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;

/** A factor request as it stands. */
@Schema(name = "FactorRequest", description = "A factor that a project lacks")
public record FactorView(
        @Schema(description = "Id of the request", examples = "01a2b3c4-d5e6-7f80-9123-456789abcdef")
        UUID id,

        @Schema(description = "Version, also the ETag", examples = "2")
        long version,

        @Schema(description = "Id of the project", examples = "01a2b3c4-d5e6-7f80-9123-456789abcdef")
        UUID projectId,

        @Schema(description = "Whether it is still lacking", examples = "OPEN")
        FactorState state,

        @Schema(description = "Whether it is open and its day has passed", examples = "false")
        boolean overdue,

        @Schema(
                description = "When it was announced as overdue, UTC; null until then, and again once it got a new day",
                nullable = true,
                examples = "2027-01-01T00:00:30Z")
        Instant overdueAnnouncedAt,

        @Schema(description = "Day it was met", nullable = true, examples = "2026-12-20")
        LocalDate metOn,

        @Schema(description = "Document that bears out that it was met", nullable = true, examples = "许发改能评〔2026〕31号")
        String evidence,

        @Schema(description = "Why it was cancelled", nullable = true, examples = "工艺调整，不再需要")
        String reason,

        @Schema(description = "When it was asked for, UTC", examples = "2026-11-20T01:02:03Z")
        Instant requestedAt,

        @Schema(description = "What is asked for") FactorDetails details)
        implements Versioned {}
