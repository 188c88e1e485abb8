package cn.baton.project.registry;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

import java.time.LocalDate;
import java.util.List;

/** 更正阶段日期. */
@Schema(description = "The right day of a step that was recorded with a wrong one, or forgotten 更正")
public record CorrectTransition(
        @NotNull @Schema(description = "Stage whose step is corrected, RESERVED to AT_CAPACITY", examples = "SIGNED")
        ProjectStage stage,

        @NotNull
        @Schema(
                description = "Day on which it happened, not in the future; the order of the steps must hold",
                examples = "2026-10-08")
        LocalDate on,

        @NotBlank @Size(max = 500) @Schema(description = "Why", examples = "签约日期录入有误")
        String reason,

        @Size(max = 50) @Schema(description = "What bears it out; a step that had been forgotten needs its evidence")
        List<@Valid @NotNull Evidence> evidence) {

    public CorrectTransition {
        evidence = evidence == null ? List.of() : List.copyOf(evidence);
    }
}
