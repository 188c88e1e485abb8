package cn.baton.project.pipeline;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

import java.time.Instant;
import java.time.LocalDate;

/** A rolling adjustment of a pipeline project (滚动调整). */
@Schema(description = "A rolling adjustment of a pipeline project")
public record Adjustment(
        @Schema(description = "Day of the adjustment", examples = "2026-10-10")
        LocalDate adjustedOn,

        @Schema(description = "What changed", examples = "建设规模由两条线调整为三条线")
        String change,

        @Schema(description = "Why", examples = "市场需求扩大") String reason,

        @Schema(description = "Direction from then on", examples = "POLICY")
        Direction direction,

        @Schema(description = "When it was recorded, UTC", examples = "2026-10-11T01:02:03Z")
        Instant recordedAt) {}
