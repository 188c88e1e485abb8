package cn.baton.project.progress;

import cn.baton.project.registry.Light;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;

/** A light that a project shows or showed. */
@Schema(description = "A light that a project shows or showed, with what it rests or rested on")
public record LightView(
        @Schema(description = "The light", examples = "YELLOW")
        Light light,

        @Schema(
                description =
                        "The light before, the same where only what it rests on changed; null when there was none",
                nullable = true,
                examples = "GREEN")
        Light previous,

        @Schema(description = "What alone would give this light; empty for green", examples = "[\"BEHIND_SCHEDULE\"]")
        List<LightReason> reasons,

        @Schema(description = "The last month reported", nullable = true, examples = "2026-10")
        String month,

        @Schema(
                description =
                        "Percentage points of the year's investment behind schedule, negative when ahead; a month that"
                                + " should have been reported and was not adds nothing. Null without a plan for the year or"
                                + " before anything of it was to be reported",
                nullable = true,
                examples = "18.5714")
        BigDecimal pointsBehind,

        @Schema(description = "Reports missing in a row", examples = "0")
        int missingReports,

        @Schema(description = "When it was set, UTC", examples = "2026-11-05T01:02:03Z")
        Instant recordedAt,

        @Schema(
                description = "When it gave way to the next or went out, UTC; null for the present one",
                nullable = true,
                examples = "2026-11-12T01:02:03Z")
        Instant supersededAt) {}
