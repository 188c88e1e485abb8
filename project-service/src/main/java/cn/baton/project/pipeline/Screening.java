package cn.baton.project.pipeline;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

import java.time.Instant;
import java.time.LocalDate;

/** A screening that a pipeline project went through (筛选). */
@Schema(description = "A screening that a pipeline project went through")
public record Screening(
        @Schema(description = "Day of the screening", examples = "2026-09-15")
        LocalDate screenedOn,

        @Schema(description = "Code of the unit that screened", examples = "411000-FGW")
        String unit,

        @Schema(description = "What it came to", examples = "PASSED")
        ScreeningResult result,

        @Schema(description = "Remarks", nullable = true, examples = "用地、能耗条件具备")
        String remarks,

        @Schema(description = "When it was recorded, UTC", examples = "2026-09-16T01:02:03Z")
        Instant recordedAt) {}
