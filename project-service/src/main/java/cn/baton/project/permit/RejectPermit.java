package cn.baton.project.permit;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

import java.time.LocalDate;

/** 不予许可. */
@Schema(description = "Refusal of a permit 不予许可")
public record RejectPermit(
        @NotNull @Schema(description = "Day of the refusal, not in the future", examples = "2026-10-20")
        LocalDate rejectedOn,

        @NotBlank @Size(max = 500) @Schema(description = "Reason", examples = "材料不齐")
        String reason) {}
