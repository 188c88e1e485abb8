package cn.baton.project.session;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Takes a participation back. */
@Schema(description = "Why a participation is taken back")
public record WithdrawParticipation(
        @NotBlank @Size(max = 500) @Schema(description = "Reason", examples = "重复登记")
        String reason) {}
