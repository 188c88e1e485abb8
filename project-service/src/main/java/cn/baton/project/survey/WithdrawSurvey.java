package cn.baton.project.survey;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Takes a survey back. */
@Schema(description = "Why a survey is taken back")
public record WithdrawSurvey(
        @NotBlank @Size(max = 500) @Schema(description = "Reason", examples = "重复登记")
        String reason) {}
