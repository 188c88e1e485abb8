package cn.baton.project.tour;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Takes a project off a tour. */
@Schema(description = "Why a project is taken off a tour")
public record WithdrawEntry(
        @NotBlank @Size(max = 500) @Schema(description = "Reason", examples = "路线调整")
        String reason) {}
