package cn.baton.project.land;

import jakarta.validation.constraints.Digits;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.UUID;

/** A step towards a target. */
@Schema(description = "A step towards a land target")
public record ReportLandAchievement(
        @NotNull
        @Digits(integer = 10, fraction = 2)
        @Schema(
                description = "Land achieved, 亩; below zero sets off an earlier entry and needs a reason",
                examples = "86.5")
        BigDecimal area,

        @NotNull
        @Schema(description = "Day it was achieved: in the target's year, not in the future", examples = "2026-11-20")
        LocalDate achievedOn,

        @Schema(
                description = "The parcel it was achieved with, up to its size in all; null when it is none of the"
                        + " supermarket's",
                nullable = true,
                examples = "01a2b3c4-d5e6-7f80-9123-456789abcdef")
        UUID parcelId,

        @NotBlank @Size(max = 200) @Schema(description = "Document that bears it out", examples = "土地收储协议")
        String evidence,

        @Size(max = 500)
        @Schema(description = "File number or address where it is kept", nullable = true, examples = "许土储〔2026〕12号")
        String reference,

        @Size(max = 500) @Schema(description = "Why an entry is set off", nullable = true, examples = "重复上报")
        String reason) {}
