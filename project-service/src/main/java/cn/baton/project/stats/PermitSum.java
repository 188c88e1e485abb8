package cn.baton.project.stats;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

import java.math.BigDecimal;
import java.math.RoundingMode;

/** Permits of a type: how many, how fast, and whether within what was promised. */
@Schema(description = "Permits of a type against their promise")
public record PermitSum(
        @Schema(
                description = "Value of the dimension named in `by`; null for projects without one, or without `by`",
                nullable = true,
                examples = "411082")
        String group,

        @Schema(
                description = "Type of permit, code list `permit-types`; null in the total",
                nullable = true,
                examples = "CONSTRUCTION_PERMIT")
        String type,

        @Schema(description = "Applied for", examples = "52")
        long applied,

        @Schema(description = "Issued", examples = "47") long issued,

        @Schema(description = "Issued, and with a promise to measure by", examples = "45")
        long promised,

        @Schema(description = "Issued within the promise", examples = "44")
        long withinPromise,

        @Schema(
                description = "Issued within the promise by those issued with one; null when there is none",
                nullable = true,
                examples = "0.977778")
        BigDecimal onTimeRate,

        @Schema(description = "Open on the day of `asOf`, with the promise broken", examples = "1")
        long overdue,

        @Schema(
                description = "Mean of days from application to issue; null when none was issued",
                nullable = true,
                examples = "14.0000")
        BigDecimal averageElapsedDays,

        @Schema(description = "The same in working days", nullable = true, examples = "10.0000")
        BigDecimal averageElapsedWorkingDays) {

    private static final int RATE_DIGITS = 6;
    private static final int DAY_DIGITS = 4;

    static PermitSum of(
            String group,
            String type,
            long applied,
            long issued,
            long promised,
            long withinPromise,
            long overdue,
            Number elapsedDays,
            Number elapsedWorkingDays) {
        return new PermitSum(
                group,
                type,
                applied,
                issued,
                promised,
                withinPromise,
                ratio(BigDecimal.valueOf(withinPromise), promised, RATE_DIGITS),
                overdue,
                ratio(decimal(elapsedDays), issued, DAY_DIGITS),
                ratio(decimal(elapsedWorkingDays), issued, DAY_DIGITS));
    }

    private static BigDecimal decimal(Number sum) {
        return sum == null ? BigDecimal.ZERO : BigDecimal.valueOf(sum.longValue());
    }

    private static BigDecimal ratio(BigDecimal part, long whole, int digits) {
        return whole == 0 ? null : part.divide(BigDecimal.valueOf(whole), digits, RoundingMode.HALF_UP);
    }
}
