package cn.baton.project.land;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;

/**
 * One reported step towards a target.
 *
 * @param achievedOn the day on which it happened
 * @param recordedAt when it was told
 */
@Schema(description = "One reported step towards a land target")
public record LandAchievementView(
        @Schema(description = "Id of the entry", examples = "01a2b3c4-d5e6-7f80-9123-456789abcdef")
        UUID id,

        @Schema(description = "Id of the target", examples = "01a2b3c4-d5e6-7f80-9123-456789abcdef")
        UUID targetId,

        @Schema(description = "Land achieved, 亩; below zero it sets off an earlier entry", examples = "86.5")
        BigDecimal area,

        @Schema(description = "Day it was achieved", examples = "2026-11-20")
        LocalDate achievedOn,

        @Schema(
                description = "The parcel it was achieved with",
                nullable = true,
                examples = "01a2b3c4-d5e6-7f80-9123-456789abcdef")
        UUID parcelId,

        @Schema(description = "Document that bears it out", examples = "土地收储协议")
        String evidence,

        @Schema(description = "File number or address where it is kept", nullable = true, examples = "许土储〔2026〕12号")
        String reference,

        @Schema(description = "Why an entry is set off", nullable = true, examples = "重复上报")
        String reason,

        @Schema(description = "Unit that reported it", nullable = true, examples = "411071-ZRZY")
        String recordedByUnit,

        @Schema(description = "When it was reported, UTC", examples = "2026-11-21T01:02:03Z")
        Instant recordedAt) {}
