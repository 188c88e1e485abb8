package cn.baton.project.pipeline;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

import java.math.BigDecimal;

/** How many, and how much. */
@Schema(description = "Number of projects and their total investment")
public record PipelineTally(
        @Schema(description = "Number of projects", examples = "532")
        long projects,

        @Schema(description = "Total investment, 万元", examples = "17905000")
        BigDecimal totalInvestment) {

    static final PipelineTally NONE = new PipelineTally(0, BigDecimal.ZERO);

    PipelineTally plus(PipelineTally other) {
        return new PipelineTally(projects + other.projects, totalInvestment.add(other.totalInvestment));
    }
}
