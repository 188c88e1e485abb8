package cn.baton.project.progress;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;

import java.math.BigDecimal;
import java.util.List;
import java.util.OptionalInt;

/**
 * By what a project's light is set (亮灯规则).
 *
 * <p>Lights are this service's, and so is their policy: it is settings of the service, the same for every replica, and
 * changes with a restart. The defaults are those of the evaluation's shipped rule set, and a test holds the curve to that
 * file; a rule set that the evaluation's administrator changes later does not change lights by itself.
 */
@ConfigMapping(prefix = "baton.project.light")
public interface LightPolicy {

    /** Percentage points of the year's investment behind schedule from which a light is yellow. */
    @WithDefault("10")
    BigDecimal yellowFromPoints();

    /** Percentage points behind schedule above which it is red. */
    @WithDefault("30")
    BigDecimal redAbovePoints();

    /**
     * Share of the year's investment that should be done by the end of each month, twelve of them. It goes for works
     * that last the whole year; where the plan starts or completes them within the year, they go evenly in between.
     */
    @WithDefault("0.05,0.10,0.20,0.30,0.40,0.50,0.60,0.70,0.80,0.88,0.95,1.00")
    List<BigDecimal> curve();

    /** Day of the next month up to which a month is to be reported. */
    @WithDefault("10")
    int reportDueDay();

    /**
     * Reports missing in a row from which a light is yellow. Not by default: the figure of a month that was not reported
     * is carried forward, so that a project that stays silent falls behind its schedule.
     */
    OptionalInt missingReportsForYellow();

    /** Reports missing in a row from which it is red; not by default. */
    OptionalInt missingReportsForRed();

    /** Full months past the start that was due from which the light of a signed project is red. */
    @WithDefault("3")
    int startOverdueMonthsForRed();

    /** Full months after the start of works without entry in the statistics from which a light is yellow. */
    @WithDefault("1")
    int unlistedMonthsForYellow();

    /** Full months after the start of works without entry in the statistics from which it is red. */
    @WithDefault("2")
    int unlistedMonthsForRed();
}
