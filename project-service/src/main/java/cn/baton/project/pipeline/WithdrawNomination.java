package cn.baton.project.pipeline;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** 撤销申报. */
@Schema(description = "Takes a nomination back that was made by mistake")
public record WithdrawNomination(
        @NotNull @Min(2000) @Max(2100) @Schema(description = "The year whose list it was for", examples = "2027")
        Integer year,

        @NotBlank @Size(max = 500) @Schema(description = "Reason", examples = "误报年度")
        String reason) {}
