package cn.baton.project.factor;

import cn.baton.support.problem.LocalizedText;
import cn.baton.support.problem.ProblemException;
import cn.baton.support.security.UnitCode;
import jakarta.validation.constraints.Digits;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Positive;
import jakarta.validation.constraints.Size;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

import java.math.BigDecimal;
import java.time.LocalDate;

/** What is asked for, from whom, and by when. */
@Schema(description = "What a project lacks, from whom, and by when")
public record FactorDetails(
        @NotNull @Schema(description = "What is lacking", examples = "ENERGY")
        FactorKind kind,

        @Size(max = 500) @Schema(description = "What it is in words", nullable = true, examples = "二期新增能耗指标")
        String description,

        @Positive
        @Digits(integer = 14, fraction = 2)
        @Schema(description = "Quantity, in `unit`; null when it cannot be counted", nullable = true, examples = "3200")
        BigDecimal quantity,

        @Size(max = 20) @Schema(description = "Unit of the quantity", nullable = true, examples = "吨标准煤")
        String unit,

        @NotNull @Schema(description = "Day by which it is needed", examples = "2026-12-31")
        LocalDate needBy,

        @Min(1)
        @Max(5)
        @Schema(
                description = "Priority, 1 (most urgent) to 5; 3 by default",
                nullable = true,
                defaultValue = "3",
                examples = "2")
        Integer priority,

        @UnitCode
        @Schema(
                description = "Code of the department that is to provide it; it sees the request and may meet it",
                nullable = true,
                examples = "411000-FGW")
        String department) {

    private static final int MIDDLE = 3;

    public FactorDetails {
        priority = priority == null ? MIDDLE : priority;
    }

    /** 3200 and 3200.00 are the same quantity. */
    boolean isSameAs(FactorDetails other) {
        return quantity == null || other.quantity == null || quantity.compareTo(other.quantity) != 0
                ? equals(other)
                : new FactorDetails(kind, description, other.quantity, unit, needBy, priority, department)
                        .equals(other);
    }

    void requireMeasured() {
        if ((quantity == null) != (unit == null || unit.isBlank())) {
            throw ProblemException.invalid(
                    quantity == null ? "quantity" : "unit",
                    LocalizedText.of("数量和单位须同时填写", "Quantity and unit go together"));
        }
    }
}
