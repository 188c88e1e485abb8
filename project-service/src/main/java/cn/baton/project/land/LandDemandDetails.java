package cn.baton.project.land;

import cn.baton.support.problem.LocalizedText;
import cn.baton.support.problem.ProblemException;
import jakarta.validation.constraints.DecimalMin;
import jakarta.validation.constraints.Digits;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;

/** What land a project needs. A figure that is not stated counts as nothing: it keeps every maximum and no minimum. */
@Schema(description = "What land a project needs; a figure that is not stated keeps every maximum and no minimum")
public record LandDemandDetails(
        @NotNull
        @DecimalMin("0.01")
        @Digits(integer = 10, fraction = 2)
        @Schema(description = "Size at least, 亩", examples = "80")
        BigDecimal sizeFrom,

        @NotNull
        @DecimalMin("0.01")
        @Digits(integer = 10, fraction = 2)
        @Schema(description = "Size at most, 亩", examples = "130")
        BigDecimal sizeTo,

        @NotNull @Schema(description = "Use of the land, GB 50137-2011", examples = "M1")
        Zoning zoning,

        @Size(max = 20)
        @Schema(description = "Areas, GB/T 2260, the best first; empty when any will do", examples = "[\"411071\"]")
        List<@NotNull @Pattern(regexp = "\\d{6}", message = "{baton.areaCode}") String> preferredAreas,

        @NotNull @Schema(description = "Day by which it is needed", examples = "2027-03-01")
        LocalDate needBy,

        @Pattern(regexp = "[A-T]\\d{2,4}", message = "{baton.industryCode}")
        @Schema(
                description = "Industry, GB/T 4754-2017; the project's own when it is not stated",
                nullable = true,
                examples = "C3825")
        String industryCode,

        @DecimalMin("0")
        @Digits(integer = 10, fraction = 2)
        @Schema(description = "Investment intensity 投资强度, 万元/亩", nullable = true, examples = "320")
        BigDecimal investmentIntensity,

        @DecimalMin("0")
        @Digits(integer = 3, fraction = 2)
        @Schema(description = "Plot ratio 容积率", nullable = true, examples = "1.5")
        BigDecimal plotRatio,

        @DecimalMin("0")
        @Digits(integer = 12, fraction = 2)
        @Schema(description = "Energy a year, tonnes of coal equivalent 吨标准煤", nullable = true, examples = "3200")
        BigDecimal energyUse,

        @DecimalMin("0")
        @Digits(integer = 12, fraction = 2)
        @Schema(description = "Discharge of controlled pollutants a year, tonnes", nullable = true, examples = "4.5")
        BigDecimal emissions,

        @Min(1)
        @Max(5)
        @Schema(
                description = "Priority, 1 (most urgent) to 5; 3 unless stated",
                nullable = true,
                defaultValue = "3",
                examples = "2")
        Integer priority) {

    private static final int USUAL_PRIORITY = 3;

    public LandDemandDetails {
        priority = priority == null ? Integer.valueOf(USUAL_PRIORITY) : priority;
        preferredAreas = preferredAreas == null ? List.of() : List.copyOf(preferredAreas);
    }

    LandDemandDetails withIndustry(String code) {
        return new LandDemandDetails(
                sizeFrom,
                sizeTo,
                zoning,
                preferredAreas,
                needBy,
                code,
                investmentIntensity,
                plotRatio,
                energyUse,
                emissions,
                priority);
    }

    /** Without an industry nobody could say whether a parcel lets the project in. */
    void requireWhole() {
        if (sizeTo.compareTo(sizeFrom) < 0) {
            throw ProblemException.invalid(
                    "details.sizeTo", LocalizedText.of("不能小于 sizeFrom", "Cannot be less than sizeFrom"));
        }
        if (industryCode == null) {
            throw ProblemException.invalid(
                    "details.industryCode",
                    LocalizedText.of("项目没有行业代码，请在此填写", "The project has no industry: state it here"));
        }
    }
}
