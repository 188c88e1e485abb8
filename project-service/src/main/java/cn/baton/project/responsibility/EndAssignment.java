package cn.baton.project.responsibility;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

import java.time.LocalDate;

/** 解除分包. */
@Schema(description = "End of an assignment 解除分包")
public record EndAssignment(
        @NotNull
        @Schema(description = "Last day of the assignment; may lie ahead, for a handover", examples = "2026-11-30")
        LocalDate to,

        @NotBlank @Size(max = 500) @Schema(description = "Reason", examples = "岗位调整")
        String reason) {}
