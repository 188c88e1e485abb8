package cn.baton.project.cost;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;

/** What a project was to cost at first, what it is to cost now, and how that came. */
@Schema(description = "The total investment of a project and its revisions")
public record CostHistory(
        @Schema(description = "Total investment before the first revision, 万元", nullable = true, examples = "1200000")
        BigDecimal original,

        @Schema(
                description = "Total investment now, or as known on the day asked for, 万元",
                nullable = true,
                examples = "1450000")
        BigDecimal current,

        @Schema(
                description = "Current over original, with 6 decimals; null without an original or with none of 0",
                nullable = true,
                examples = "1.208333")
        BigDecimal ratio,

        @Schema(
                description = "COST_OVERRUN when the current amount is more than 20 % over the original one",
                nullable = true,
                examples = "COST_OVERRUN")
        CostFlag flag,

        @Schema(description = "Revisions, the oldest first") List<CostRevisionView> revisions) {

    private static final BigDecimal OVERRUN = new BigDecimal("1.2");
    private static final int RATIO_SCALE = 6;

    static CostHistory of(BigDecimal original, BigDecimal current, List<CostRevisionView> revisions) {
        BigDecimal ratio = original == null || current == null || original.signum() == 0
                ? null
                : current.divide(original, RATIO_SCALE, RoundingMode.HALF_UP);
        return new CostHistory(original, current, ratio, flag(original, current), revisions);
    }

    /** By the amounts themselves: a rounded ratio of 1.200000 may stand for a little more. */
    static CostFlag flag(BigDecimal original, BigDecimal amount) {
        boolean overrun = original != null && amount != null && amount.compareTo(original.multiply(OVERRUN)) > 0;
        return overrun ? CostFlag.COST_OVERRUN : null;
    }
}
