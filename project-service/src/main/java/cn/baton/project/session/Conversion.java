package cn.baton.project.session;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

import java.math.BigDecimal;
import java.math.RoundingMode;

/**
 * What became of participations (转化). Rates are not capped: more may start in a year than its plan counted on.
 *
 * <p>Two figures are often mixed up: the due start rate asks what of that which had to have started by now has; the
 * annual start rate asks what part of the year's plan has started, with what started ahead of its own year counted in.
 */
@Schema(description = "What became of participations; a rate is null when nothing could have met it")
public record Conversion(
        @Schema(description = "Participations in the signing batch", examples = "223")
        long signed,

        @Schema(description = "Of them, those whose project has started", examples = "201")
        long signedStarted,

        @Schema(description = "signedStarted / signed, ratio", nullable = true, examples = "0.9013")
        BigDecimal startRate,

        @Schema(description = "Participations in the groundbreaking batch", examples = "289")
        long groundbreaking,

        @Schema(description = "Of them, those whose project is commissioned", examples = "120")
        long groundbreakingCommissioned,

        @Schema(
                description = "groundbreakingCommissioned / groundbreaking, ratio",
                nullable = true,
                examples = "0.4152")
        BigDecimal commissioningRate,

        @Schema(description = "Signed ones whose agreed start of works has come", examples = "180")
        long due,

        @Schema(description = "Of them, those whose project has started", examples = "176")
        long dueStarted,

        @Schema(description = "dueStarted / due, ratio", nullable = true, examples = "0.9778")
        BigDecimal dueStartRate,

        @Schema(description = "Signed ones on whose start the plan of the year asked for counts", examples = "60")
        long plannedForYear,

        @Schema(
                description = "Of them, those whose project has started, and with them those that started in this year"
                        + " though planned for a later one",
                examples = "66")
        long startedForYear,

        @Schema(
                description = "startedForYear / plannedForYear, ratio; above 1 when more started than planned",
                nullable = true,
                examples = "1.1000")
        BigDecimal annualStartRate) {

    private static final int DIGITS = 4;

    static final Conversion NONE = of(0, 0, 0, 0, 0, 0, 0, 0);

    static Conversion of(
            long signed,
            long signedStarted,
            long groundbreaking,
            long groundbreakingCommissioned,
            long due,
            long dueStarted,
            long plannedForYear,
            long startedForYear) {
        return new Conversion(
                signed,
                signedStarted,
                ratio(signedStarted, signed),
                groundbreaking,
                groundbreakingCommissioned,
                ratio(groundbreakingCommissioned, groundbreaking),
                due,
                dueStarted,
                ratio(dueStarted, due),
                plannedForYear,
                startedForYear,
                ratio(startedForYear, plannedForYear));
    }

    private static BigDecimal ratio(long part, long whole) {
        return whole == 0
                ? null
                : BigDecimal.valueOf(part).divide(BigDecimal.valueOf(whole), DIGITS, RoundingMode.HALF_UP);
    }
}
