package cn.baton.project.land;

import cn.baton.support.http.Versioned;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

import java.time.Instant;
import java.util.List;
import java.util.UUID;

/** A parcel put forward for a demand, and what became of it. Score and reasons are those of the day it was proposed. */
@Schema(description = "A parcel put forward for a demand, and what became of it")
public record LandMatchView(
        @Schema(description = "Id of the match", examples = "01a2b3c4-d5e6-7f80-9123-456789abcdef")
        UUID id,

        @Schema(description = "Version, also the ETag", examples = "2")
        long version,

        @Schema(description = "Id of the demand", examples = "01a2b3c4-d5e6-7f80-9123-456789abcdef")
        UUID demandId,

        @Schema(description = "Id of the parcel", examples = "01a2b3c4-d5e6-7f80-9123-456789abcdef")
        UUID parcelId,

        @Schema(description = "Id of the project", examples = "01a2b3c4-d5e6-7f80-9123-456789abcdef")
        UUID projectId,

        @Schema(description = "What became of it", examples = "ACCEPTED")
        LandMatchState state,

        @Schema(description = "Score when it was proposed, 0 to 100", examples = "88")
        int score,

        @Schema(description = "Points of each criterion when it was proposed, and why")
        List<LandCriterionScore> reasons,

        @Schema(description = "Why it was declined, withdrawn or released", nullable = true, examples = "已有意向企业")
        String reason,

        @Schema(
                description = "The match that won parcel or demand; null unless SUPERSEDED by one",
                nullable = true,
                examples = "01a2b3c4-d5e6-7f80-9123-456789abcdef")
        UUID supersededBy,

        @Schema(description = "Subject of the caller that proposed it", examples = "u-1024")
        String proposedBy,

        @Schema(description = "Unit of that caller", nullable = true, examples = "411082-FGW")
        String proposedByUnit,

        @Schema(description = "When it was proposed, UTC", examples = "2026-11-20T01:02:03Z")
        Instant proposedAt,

        @Schema(description = "When its state changed last, UTC", nullable = true, examples = "2026-11-24T01:02:03Z")
        Instant decidedAt)
        implements Versioned {}
