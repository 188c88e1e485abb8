package cn.baton.project.progress;

import cn.baton.project.registry.Light;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;

/** A light that a project shows or showed. */
@Schema(description = "A light that a project shows or showed, with what it rested on when it came on")
public record LightView(
        @Schema(description = "The light", examples = "YELLOW")
        Light light,

        @Schema(description = "The light before; null when there was none", nullable = true, examples = "GREEN")
        Light previous,

        @Schema(description = "What alone would give this light; empty for green")
        List<LightReason> reasons,

        @Schema(description = "The last month reported then", nullable = true, examples = "2026-10")
        String month,

        @Schema(
                description = "Percentage points of the year's investment behind schedule then, negative when ahead;"
                        + " null without a report or a plan",
                nullable = true,
                examples = "18.5714")
        BigDecimal pointsBehind,

        @Schema(description = "Reports missing in a row then", examples = "0")
        int missingReports,

        @Schema(description = "When it came on, UTC", examples = "2026-11-05T01:02:03Z")
        Instant recordedAt,

        @Schema(
                description = "When it gave way to the next or went out, UTC; null while it is on",
                nullable = true,
                examples = "2026-11-12T01:02:03Z")
        Instant supersededAt) {}
