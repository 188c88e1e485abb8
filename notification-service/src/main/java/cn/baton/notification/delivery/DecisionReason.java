package cn.baton.notification.delivery;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Why a person decides about an uncertain delivery as they do. */
@Schema(description = "Why a person decides about an uncertain delivery as they do")
public record DecisionReason(
        @NotBlank
        @Size(max = 500)
        @Pattern(regexp = "\\P{Cntrl}*", message = "{baton.singleLine}")
        @Schema(description = "Reason, kept with the attempt", examples = "收函单位电话确认已收到")
        String reason) {}
