package cn.baton.project.pipeline;

import cn.baton.support.http.Versioned;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

/** A project's place in the pipeline. */
@Schema(description = "A project's place in the pipeline 谋划储备")
public record PipelineEntryView(
        @Schema(description = "Id of the entry", examples = "01a2b3c4-d5e6-7f80-9123-456789abcdef")
        UUID id,

        @Schema(description = "Version, also the ETag", examples = "0")
        long version,

        @Schema(description = "Id of the project", examples = "01a2b3c4-d5e6-7f80-9123-456789abcdef")
        UUID projectId,

        @Schema(description = "Whether it stands", examples = "ENTERED")
        PipelineEntryState state,

        @Schema(description = "What it is planned along", examples = "NATIONAL_STRATEGY")
        Direction direction,

        @Schema(description = "Day on which it was entered", examples = "2026-09-01")
        LocalDate enteredOn,

        @Schema(description = "When that was recorded, UTC", examples = "2026-09-02T01:02:03Z")
        Instant recordedAt,

        @Schema(description = "When it was last verified, UTC", examples = "2026-11-02T01:02:03Z")
        Instant lastVerifiedAt,

        @Schema(
                description = "Whether that is too long ago, 30 days by default, for a project that is still planned",
                examples = "false")
        boolean stale,

        @Schema(description = "What the last screening came to", nullable = true, examples = "PASSED")
        ScreeningResult screeningResult,

        @Schema(description = "The years for whose city key projects it stands or stood, earliest first")
        List<Candidacy> candidacies,

        @Schema(description = "The years for which it was put forward by mistake, earliest first")
        List<WithdrawnNomination> withdrawnNominations,

        @Schema(description = "When the entry was taken back, UTC", nullable = true, examples = "2026-11-20T01:02:03Z")
        Instant withdrawnAt,

        @Schema(description = "Why it was taken back", nullable = true, examples = "重复入库")
        String withdrawalReason)
        implements Versioned {}
