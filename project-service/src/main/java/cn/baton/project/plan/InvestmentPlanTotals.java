package cn.baton.project.plan;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

import java.math.BigDecimal;

/** What an investment plan adds up to, over the projects that the caller sees. */
@Schema(description = "What an investment plan adds up to, over the projects that the caller sees; money in 万元")
public record InvestmentPlanTotals(
        @Schema(description = "Number of projects", examples = "383")
        long projects,

        @Schema(description = "Investment planned for the year, 万元", examples = "13470000")
        BigDecimal plannedInvestment,

        @Schema(description = "Total investment of the projects, 万元", examples = "48820000")
        BigDecimal totalInvestment,

        @Schema(description = "Number of projects on the city's list of key projects", examples = "248")
        long cityKeyProjects,

        @Schema(description = "Investment planned for those, 万元", examples = "9880000")
        BigDecimal cityKeyPlannedInvestment,

        @Schema(description = "Number of projects on the province's list of key projects", examples = "60")
        long provinceKeyProjects,

        @Schema(description = "Investment planned for those, 万元", examples = "3120000")
        BigDecimal provinceKeyPlannedInvestment) {

    static final InvestmentPlanTotals NONE =
            new InvestmentPlanTotals(0, BigDecimal.ZERO, BigDecimal.ZERO, 0, BigDecimal.ZERO, 0, BigDecimal.ZERO);
}
