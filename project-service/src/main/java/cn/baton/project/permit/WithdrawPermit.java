package cn.baton.project.permit;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

import java.time.LocalDate;

/** 撤回. */
@Schema(description = "Withdrawal of an application by who made it 撤回")
public record WithdrawPermit(
        @NotNull @Schema(description = "Day of the withdrawal, not in the future", examples = "2026-10-15")
        LocalDate withdrawnOn,

        @NotBlank @Size(max = 500) @Schema(description = "Reason", examples = "方案调整，重新申请")
        String reason) {}
