package cn.baton.project.stats;

import cn.baton.project.registry.Dimension;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

import java.time.LocalDate;
import java.util.List;

/** Investment completed against the annual plans of a year. */
@Schema(description = "Investment completed against the annual plans of a year")
public record InvestmentStats(
        @Schema(description = "The sums as they were known at the end of this day", examples = "2026-11-24")
        LocalDate asOf,

        @Schema(description = "Year of the plans", examples = "2026")
        int year,

        @Schema(description = "Last month whose reports count, 1 to 12", examples = "10")
        int month,

        @Schema(description = "The dimension of `group` in `sums`", nullable = true, examples = "AREA")
        Dimension by,

        @Schema(description = "All projects of the list that have an annual plan")
        InvestmentSum total,

        @Schema(description = "By the dimension asked for; empty without one")
        List<InvestmentSum> sums,

        @Schema(description = "All of them by month, each to the end of the month named in `group`, 2026-01 first")
        List<InvestmentSum> months) {}
