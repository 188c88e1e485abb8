package cn.baton.project.pipeline;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

import java.time.LocalDate;

/** 滚动调整. */
@Schema(description = "Keeps a rolling adjustment")
public record AdjustPipelineEntry(
        @NotNull @Schema(description = "Day of the adjustment, not in the future", examples = "2026-10-10")
        LocalDate adjustedOn,

        @NotBlank @Size(max = 1000) @Schema(description = "What changed", examples = "建设规模由两条线调整为三条线")
        String change,

        @NotBlank @Size(max = 1000) @Schema(description = "Why", examples = "市场需求扩大")
        String reason,

        @Schema(description = "The new direction, if that is what changed", nullable = true, examples = "POLICY")
        Direction direction) {}
