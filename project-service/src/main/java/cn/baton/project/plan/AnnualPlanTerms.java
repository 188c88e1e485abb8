package cn.baton.project.plan;

import cn.baton.project.registry.KeyList;
import cn.baton.support.clock.BusinessDates;
import cn.baton.support.problem.LocalizedText;
import jakarta.persistence.Embeddable;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.validation.constraints.DecimalMin;
import jakarta.validation.constraints.Digits;
import jakarta.validation.constraints.NotNull;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Objects;

/** What is planned of a project for a year. */
@Embeddable
@Schema(description = "What is planned of a project for a year")
public record AnnualPlanTerms(
        @NotNull
        @DecimalMin("0")
        @Digits(integer = 16, fraction = 2)
        @Schema(description = "Investment planned for the year in 万元", examples = "35000")
        BigDecimal plannedInvestment,

        @Schema(
                description = "Start of works by this plan; it may lie before or after the year",
                nullable = true,
                examples = "2026-03-31")
        LocalDate plannedStartOn,

        @Schema(
                description = "Completion by this plan, not before the start; it may lie after the year",
                nullable = true,
                examples = "2027-06-30")
        LocalDate plannedCompletionOn,

        @Enumerated(EnumType.STRING)
        @Schema(
                description =
                        "The list of key projects that it stands on; null for none. Only a city administrator changes"
                                + " it, others send it as it stands",
                nullable = true,
                examples = "CITY")
        KeyList keyList) {

    /** 422 on {@code plannedCompletionOn} when it lies before the start. */
    public void requireOrder() {
        BusinessDates.requireNotBefore(
                "plannedCompletionOn",
                plannedCompletionOn,
                LocalizedText.of("计划开工日期", "the planned start"),
                plannedStartOn);
    }

    /** 100 and 100.00 are the same amount. */
    public boolean isSameAs(AnnualPlanTerms other) {
        return plannedInvestment.compareTo(other.plannedInvestment) == 0
                && Objects.equals(plannedStartOn, other.plannedStartOn)
                && Objects.equals(plannedCompletionOn, other.plannedCompletionOn)
                && keyList == other.keyList;
    }
}
