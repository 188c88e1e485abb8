package cn.baton.project.land;

import jakarta.validation.constraints.DecimalMin;
import jakarta.validation.constraints.Digits;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;

/** What a project must keep to on a parcel (控制指标); null sets no bound. */
@Schema(description = "What a project must keep to on a parcel; null sets no bound")
public record ParcelConstraints(
        @DecimalMin("0")
        @Digits(integer = 10, fraction = 2)
        @Schema(description = "Least investment intensity 投资强度, 万元/亩", nullable = true, examples = "260")
        BigDecimal minInvestmentIntensity,

        @DecimalMin("0")
        @Digits(integer = 3, fraction = 2)
        @Schema(description = "Least plot ratio 容积率", nullable = true, examples = "1.2")
        BigDecimal minPlotRatio,

        @DecimalMin("0")
        @Digits(integer = 12, fraction = 2)
        @Schema(description = "Most energy a year, tonnes of coal equivalent 吨标准煤", nullable = true, examples = "5000")
        BigDecimal maxEnergyUse,

        @DecimalMin("0")
        @Digits(integer = 12, fraction = 2)
        @Schema(
                description = "Most discharge of controlled pollutants a year 环境容量, tonnes",
                nullable = true,
                examples = "12.5")
        BigDecimal maxEmissions,

        @Size(max = 50)
        @Schema(
                description = "Industries that are let in, by the beginning of their GB/T 4754 code; empty lets all in",
                examples = "[\"C38\"]")
        List<@NotNull @Pattern(regexp = "[A-T]\\d{0,4}", message = "{baton.industryPrefix}") String> industries,

        @Schema(description = "Day from which it can be had; null means now", nullable = true, examples = "2027-03-01")
        LocalDate availableFrom) {

    static final ParcelConstraints NONE = new ParcelConstraints(null, null, null, null, List.of(), null);

    public ParcelConstraints {
        industries = industries == null ? List.of() : List.copyOf(industries);
    }

    boolean admitsIndustry(String industryCode) {
        return industries.isEmpty() || industries.stream().anyMatch(industryCode::startsWith);
    }
}
