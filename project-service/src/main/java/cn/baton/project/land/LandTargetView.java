package cn.baton.project.land;

import cn.baton.support.http.Versioned;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;

/** A target and how far it is reached. */
@Schema(description = "A land target and how far it is reached")
public record LandTargetView(
        @Schema(description = "Id of the target", examples = "01a2b3c4-d5e6-7f80-9123-456789abcdef")
        UUID id,

        @Schema(description = "Version, also the ETag", examples = "2")
        long version,

        @Schema(description = "Area or functional zone, GB/T 2260", examples = "411071")
        String areaCode,

        @Schema(description = "Year", examples = "2026") int year,

        @Schema(description = "What is counted", examples = "RESERVE")
        LandTargetKind kind,

        @Schema(description = "Land achieved: the sum of what was reported, 亩", examples = "412.5")
        BigDecimal achieved,

        @Schema(description = "achieved / target; above 1 it stays as it is", examples = "0.5893")
        BigDecimal progress,

        @Schema(
                description = "Day of the latest achievement; null without any",
                nullable = true,
                examples = "2026-11-20")
        LocalDate lastAchievedOn,

        @Schema(description = "When the target was set, UTC", examples = "2026-01-09T01:02:03Z")
        Instant setAt,

        @Schema(description = "What may change of it") LandTargetDetails details)
        implements Versioned {}
