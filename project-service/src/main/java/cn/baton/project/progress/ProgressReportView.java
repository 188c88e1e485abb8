package cn.baton.project.progress;

import cn.baton.support.http.Versioned;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

import java.time.Instant;
import java.util.List;
import java.util.UUID;

/** A progress report, effective or superseded. */
@Schema(description = "A progress report: a month of a project")
public record ProgressReportView(
        @Schema(description = "Id of the report", examples = "01a2b3c4-d5e6-7f80-9123-456789abcdef")
        UUID id,

        @Schema(description = "Version, also the ETag: it rises when the report is superseded", examples = "0")
        long version,

        @Schema(description = "Id of the project", examples = "01a2b3c4-d5e6-7f80-9123-456789abcdef")
        UUID projectId,

        @Schema(description = "The month", examples = "2026-10")
        String month,

        @Schema(description = "What was reported") ProgressFigures figures,

        @Schema(description = "What stands out, without having been refused", examples = "[\"LATE\"]")
        List<ProgressFlag> flags,

        @Schema(
                description = "Id of the report that this one corrects",
                nullable = true,
                examples = "01a2b3c4-d5e6-7f80-9123-456789abcdef")
        UUID corrects,

        @Schema(
                description = "Why it was corrected, or why its figures are less than before",
                nullable = true,
                examples = "设备款重复计入")
        String reason,

        @Schema(description = "When it was recorded, UTC", examples = "2026-11-05T01:02:03Z")
        Instant recordedAt,

        @Schema(
                description = "When a correction took its place, UTC; null while it is effective",
                nullable = true,
                examples = "2026-11-09T01:02:03Z")
        Instant supersededAt,

        @Schema(
                description = "Id of that correction",
                nullable = true,
                examples = "01a2b3c4-d5e6-7f80-9123-456789abcdef")
        UUID supersededBy)
        implements Versioned {}
