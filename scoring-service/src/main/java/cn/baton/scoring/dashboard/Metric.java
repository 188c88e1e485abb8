package cn.baton.scoring.dashboard;

import cn.baton.scoring.language.Bilingual;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What a figure of the dashboard means. */
@Schema(description = "What a figure of the dashboard means")
public record Metric(
        @Schema(description = "Path of the figure in /dashboard/overview", examples = "issues.rectificationRate")
        String name,

        @Schema(description = "Label for people") Bilingual label,
        @Schema(description = "Meaning") Bilingual meaning,

        @Schema(
                description = "Formula, in terms of the lists under /facts",
                examples = "issues.rectified / issues.found")
        String formula,

        @Schema(description = "Unit", examples = "ratio") String unit,

        @Schema(
                description = "Topic that it is known from, and the list that holds its records",
                examples = "issue.events; /api/v1/facts/issues")
        String source,

        @Schema(description = "What to keep in mind when reading it")
        Bilingual caveats) {}
