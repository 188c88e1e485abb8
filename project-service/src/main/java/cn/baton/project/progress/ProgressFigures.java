package cn.baton.project.progress;

import cn.baton.support.clock.BusinessDates;
import cn.baton.support.problem.LocalizedText;
import cn.baton.support.problem.ProblemException;
import cn.baton.support.text.EnteredText;
import jakarta.persistence.Embeddable;
import jakarta.validation.constraints.DecimalMax;
import jakarta.validation.constraints.DecimalMin;
import jakarta.validation.constraints.Digits;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;

import java.math.BigDecimal;
import java.time.Clock;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;

/** What is told about a month. What was paid and what was built stand apart: neither follows from the other. */
@Embeddable
@Schema(description = "The figures of a month; what was paid and what was built are separate")
public record ProgressFigures(
        @NotNull
        @DecimalMin("0")
        @Digits(integer = 16, fraction = 2)
        @Schema(description = "Investment in the year to date, 万元", examples = "21500")
        BigDecimal yearToDateInvestment,

        @NotNull
        @DecimalMin("0")
        @Digits(integer = 16, fraction = 2)
        @Schema(description = "Investment since the start, 万元; not below the year to date", examples = "48000")
        BigDecimal cumulativeInvestment,

        @NotNull
        @DecimalMin("0")
        @DecimalMax("100")
        @Digits(integer = 3, fraction = 2)
        @Schema(description = "Physical progress 形象进度, per cent of the whole project", examples = "42.5")
        BigDecimal physicalProgress,

        @Schema(
                description = "Day on which the project was entered in the statistics 入库纳统, not in the future",
                nullable = true,
                examples = "2026-05-20")
        LocalDate enteredInStatisticsOn,

        @Size(max = 4000) @Schema(description = "How the works stand", nullable = true, examples = "主体厂房封顶，设备陆续进场")
        String narrative,

        @Size(max = 50)
        @JdbcTypeCode(SqlTypes.ARRAY)
        @Schema(description = "Problems that need to be solved", examples = "[\"用地批复未下达\"]")
        List<@NotBlank @Size(max = 500) String> problems) {

    public ProgressFigures {
        narrative = EnteredText.of(narrative);
        problems = problems == null
                ? List.of()
                : problems.stream().map(EnteredText::strip).toList();
    }

    /** What is less than in an earlier report; the year to date may fall where a new year begins. */
    Set<ProgressFlag> fallingBehind(ProgressFigures earlier, boolean sameYear) {
        Set<ProgressFlag> flags = EnumSet.noneOf(ProgressFlag.class);
        if (sameYear && yearToDateInvestment.compareTo(earlier.yearToDateInvestment) < 0) {
            flags.add(ProgressFlag.YEAR_TO_DATE_DECREASED);
        }
        if (cumulativeInvestment.compareTo(earlier.cumulativeInvestment) < 0) {
            flags.add(ProgressFlag.CUMULATIVE_DECREASED);
        }
        if (physicalProgress.compareTo(earlier.physicalProgress) < 0) {
            flags.add(ProgressFlag.PHYSICAL_DECREASED);
        }
        return flags;
    }

    void requireSound(Clock clock) {
        boolean isToldWhole = cumulativeInvestment != null && yearToDateInvestment != null;
        if (isToldWhole && cumulativeInvestment.compareTo(yearToDateInvestment) < 0) {
            throw ProblemException.invalid(
                    "figures.cumulativeInvestment",
                    LocalizedText.of(
                            "累计完成投资不能小于本年完成投资", "The cumulative investment cannot be below that of the year to date"));
        }
        BusinessDates.requireNotInFuture("figures.enteredInStatisticsOn", enteredInStatisticsOn, clock);
    }
}
