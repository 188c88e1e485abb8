package cn.baton.project.milestone;

import cn.baton.project.registry.Evidence;
import cn.baton.support.http.Versioned;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

/** A milestone as it stands. */
@Schema(description = "A milestone of a project")
public record MilestoneView(
        @Schema(description = "Id of the milestone", examples = "01a2b3c4-d5e6-7f80-9123-456789abcdef")
        UUID id,

        @Schema(description = "Version, also the ETag", examples = "1")
        long version,

        @Schema(description = "Id of the project", examples = "01a2b3c4-d5e6-7f80-9123-456789abcdee")
        UUID projectId,

        @Schema(description = "State", examples = "ACHIEVED")
        MilestoneState state,

        @Schema(description = "What was planned") MilestonePlan plan,

        @Schema(description = "Day on which it was achieved", nullable = true, examples = "2026-11-20")
        LocalDate achievedOn,

        @Schema(description = "Whether that day is known approximately only", examples = "false")
        boolean approximate,

        @Schema(description = "What bears it out") List<Evidence> evidence,

        @Schema(description = "Why it was annulled", nullable = true, examples = "达成日期录入有误")
        String annulmentReason,

        @Schema(description = "When it was recorded, UTC", examples = "2026-10-09T01:02:03Z")
        Instant recordedAt,

        @Schema(
                description = "When its achievement was recorded, UTC",
                nullable = true,
                examples = "2026-11-20T01:02:03Z")
        Instant achievementRecordedAt)
        implements Versioned {}
