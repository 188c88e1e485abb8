package cn.baton.project.stats;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

import java.math.BigDecimal;
import java.math.RoundingMode;

/** Investment completed against the annual plan. */
@Schema(description = "Investment completed on projects that have an annual plan, against that plan")
public record InvestmentSum(
        @Schema(
                description =
                        "Value of the dimension named in `by`, or the month; null for projects without one, or without `by`",
                nullable = true,
                examples = "411082")
        String group,

        @Schema(description = "Projects with an annual plan for the year", examples = "383")
        long planned,

        @Schema(description = "Those of them with a progress report in the year", examples = "371")
        long reported,

        @Schema(description = "Planned for the year, 万元", examples = "18010000.00")
        BigDecimal plannedInvestment,

        @Schema(
                description = "Completed in the year to date by each project's last report, 万元",
                examples = "16731000.00")
        BigDecimal completedInvestment,

        @Schema(
                description = "Completed by planned, not rounded below six digits; null when nothing was planned",
                nullable = true,
                examples = "0.928984")
        BigDecimal completionRate) {

    private static final int DIGITS = 6;

    static InvestmentSum of(
            String group, long planned, long reported, BigDecimal plannedInvestment, BigDecimal completedInvestment) {
        BigDecimal rate = plannedInvestment.signum() == 0
                ? null
                : completedInvestment.divide(plannedInvestment, DIGITS, RoundingMode.HALF_UP);
        return new InvestmentSum(group, planned, reported, plannedInvestment, completedInvestment, rate);
    }
}
