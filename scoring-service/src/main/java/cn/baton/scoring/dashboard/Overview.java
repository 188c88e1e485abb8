package cn.baton.scoring.dashboard;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Map;

/** The headline figures; {@link MetricDictionary} says what each one means. */
@Schema(description = "Headline figures of everything in the caller's scope; /dashboard/metrics says what they mean")
public record Overview(
        @Schema(description = "Today in China: what is known by now", examples = "2026-11-24")
        LocalDate asOf,

        @Schema(description = "Projects") Projects projects,
        @Schema(description = "Issues") Issues issues,
        @Schema(description = "Letters") Letters letters) {

    /** Figures of projects. */
    @Schema(name = "OverviewProjects", description = "Figures of projects")
    public record Projects(
            @Schema(description = "Number of projects", examples = "383")
            long total,

            @Schema(
                    description = "Number of projects in each stage; every stage is named",
                    examples = "{\"STARTED\": 289}")
            Map<String, Long> byStage,

            @Schema(description = "Total investment in 万元", examples = "45951500")
            BigDecimal totalInvestment) {}

    /** Figures of issues. */
    @Schema(name = "OverviewIssues", description = "Figures of issues")
    public record Issues(
            @Schema(description = "Problems found, cancelled ones apart", examples = "110")
            long found,

            @Schema(description = "Of them rectified and closed", examples = "56")
            long rectified,

            @Schema(description = "Of them still open", examples = "54")
            long open,

            @Schema(description = "Of the open ones overdue", examples = "12")
            long overdue,

            @Schema(
                    description = "Rectified by found, 4 to 10 decimals; null when none was found",
                    nullable = true,
                    examples = "0.5091")
            BigDecimal rectificationRate) {}

    /** Figures of letters. */
    @Schema(name = "OverviewLetters", description = "Figures of letters; revoked ones count nothing")
    public record Letters(
            @Schema(description = "Reminder letters 提醒函 issued", examples = "40")
            long remindersIssued,

            @Schema(description = "Supervision letters 督办函 issued", examples = "3")
            long supervisionsIssued,

            @Schema(description = "Letters delivered", examples = "42")
            long delivered,

            @Schema(description = "Letters replied to", examples = "40")
            long replied,

            @Schema(
                    description = "Replied on time by replies settled, 4 to 10 decimals; null when none is",
                    nullable = true,
                    examples = "0.9500")
            BigDecimal replyOnTimeRate) {}
}
