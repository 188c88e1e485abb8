package cn.baton.project.session;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

import java.math.BigDecimal;

/**
 * How many, and how much, counted both ways. A project that was signed in one session and broke ground in a later one
 * is two participations and one project; counted by project it brings in the investment of its latest participation
 * whose investment is known.
 */
@Schema(description = "Participations and projects, and their investment, counted both ways")
public record Figures(
        @Schema(description = "Participations", examples = "648")
        long participations,

        @Schema(description = "Distinct projects among them", examples = "383")
        long projects,

        @Schema(description = "Investment of all participations, 万元", examples = "45951500.00")
        BigDecimal participationInvestment,

        @Schema(
                description = "Investment with each project counted once, by its latest participation, 万元",
                examples = "28000000.00")
        BigDecimal projectInvestment) {

    static final Figures NONE = new Figures(0, 0, BigDecimal.ZERO, BigDecimal.ZERO);
}
