package cn.baton.project.indicator;

import jakarta.validation.constraints.Digits;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

import java.math.BigDecimal;
import java.time.LocalDate;

/** A published figure. */
@Schema(description = "A published macro indicator")
public record RecordIndicator(
        @NotNull
        @Pattern(regexp = "[A-Z][A-Z0-9_]{0,63}", message = "{baton.indicatorCode}")
        @Schema(description = "What it measures", examples = "FIXED_ASSET_INVESTMENT_GROWTH")
        String code,

        @NotNull
        @Pattern(regexp = "\\d{4}(-(0[1-9]|1[0-2])|Q[1-4])?", message = "{baton.period}")
        @Schema(description = "Year, quarter or month; one that has begun", examples = "2023-09")
        String period,

        @NotNull
        @Pattern(regexp = "\\d{6}", message = "{baton.areaCode}")
        @Schema(description = "Area, GB/T 2260; 411000 for the whole city", examples = "411000")
        String areaCode,

        @NotNull @Digits(integer = 16, fraction = 4) @Schema(description = "The figure, in its unit", examples = "3.8")
        BigDecimal value,

        @NotBlank @Size(max = 20) @Schema(description = "Unit of the figure", examples = "%")
        String unit,

        @NotBlank @Size(max = 200) @Schema(description = "Who published it, and where", examples = "许昌市统计局")
        String source,

        @Size(max = 500) @Schema(description = "What to mind when reading it", nullable = true, examples = "1-9月累计，同比")
        String caveat) {

    private static final int YEAR_DIGITS = 4;
    private static final int MONTHS_OF_QUARTER = 3;

    /** Of the period. */
    LocalDate firstDay() {
        int year = Integer.parseInt(period.substring(0, YEAR_DIGITS));
        int part = period.length() == YEAR_DIGITS ? 1 : Integer.parseInt(period.substring(YEAR_DIGITS + 1));
        boolean quarter = period.indexOf('Q') > 0;
        return LocalDate.of(year, quarter ? (part - 1) * MONTHS_OF_QUARTER + 1 : part, 1);
    }
}
