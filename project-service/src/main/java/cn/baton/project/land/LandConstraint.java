package cn.baton.project.land;

import cn.baton.support.paging.Filter;
import cn.baton.support.problem.LocalizedText;

import java.math.BigDecimal;
import java.util.Arrays;
import java.util.List;
import java.util.function.BiPredicate;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * What excludes a parcel from a demand whatever else speaks for it (硬约束). Each stands twice, as a condition by which the
 * database narrows and as a test of one parcel; a test of its own holds the two together.
 */
public enum LandConstraint {
    TOO_SMALL(
            "r.standing.size >= %s",
            LandDemandDetails::sizeFrom,
            ParcelDetails::size,
            (parcel, demand) -> parcel.size().compareTo(demand.sizeFrom()) >= 0,
            "地块 %s 亩，小于所需的 %s 亩",
            "The parcel's %s 亩 are less than the %s 亩 needed"),
    TOO_LARGE(
            "r.standing.size <= %s",
            LandDemandDetails::sizeTo,
            ParcelDetails::size,
            (parcel, demand) -> parcel.size().compareTo(demand.sizeTo()) <= 0,
            "地块 %s 亩，大于所需的 %s 亩",
            "The parcel's %s 亩 are more than the %s 亩 needed"),
    ZONING(
            "r.standing.zoning in %s",
            demand -> demand.zoning().hosts(),
            ParcelDetails::zoning,
            (parcel, demand) -> parcel.zoning().takes(demand.zoning()),
            "地块用途 %s 不在可用的 %s 之内",
            "The parcel's use %s is none of %s"),
    INDUSTRY(
            "(array_length(r.industries) = 0 or " + anyBeginning() + ")",
            LandDemandDetails::industryCode,
            parcel -> parcel.constraints().industries(),
            (parcel, demand) -> parcel.constraints().admitsIndustry(demand.industryCode()),
            "地块只准入行业 %s，不含 %s",
            "The parcel lets in the industries %s, not %s"),
    INVESTMENT_INTENSITY(
            "coalesce(r.minInvestmentIntensity, 0) <= %s",
            demand -> orNothing(demand.investmentIntensity()),
            parcel -> parcel.constraints().minInvestmentIntensity(),
            (parcel, demand) ->
                    reaches(demand.investmentIntensity(), parcel.constraints().minInvestmentIntensity()),
            "地块投资强度不低于 %s 万元/亩，项目为 %s",
            "The parcel asks for %s 万元/亩 at least, the project has %s"),
    PLOT_RATIO(
            "coalesce(r.minPlotRatio, 0) <= %s",
            demand -> orNothing(demand.plotRatio()),
            parcel -> parcel.constraints().minPlotRatio(),
            (parcel, demand) -> reaches(demand.plotRatio(), parcel.constraints().minPlotRatio()),
            "地块容积率不低于 %s，项目为 %s",
            "The parcel asks for a plot ratio of %s at least, the project has %s"),
    ENERGY(
            "(r.maxEnergyUse is null or r.maxEnergyUse >= %s)",
            demand -> orNothing(demand.energyUse()),
            parcel -> parcel.constraints().maxEnergyUse(),
            (parcel, demand) -> keeps(demand.energyUse(), parcel.constraints().maxEnergyUse()),
            "地块年能耗不超过 %s 吨标准煤，项目为 %s",
            "The parcel bears %s tce a year, the project uses %s"),
    EMISSIONS(
            "(r.maxEmissions is null or r.maxEmissions >= %s)",
            demand -> orNothing(demand.emissions()),
            parcel -> parcel.constraints().maxEmissions(),
            (parcel, demand) -> keeps(demand.emissions(), parcel.constraints().maxEmissions()),
            "地块年排污不超过 %s 吨，项目为 %s",
            "The parcel bears %s t of discharge a year, the project has %s"),
    TIME(
            "(r.standing.availableFrom is null or r.standing.availableFrom <= %s)",
            LandDemandDetails::needBy,
            parcel -> parcel.constraints().availableFrom(),
            (parcel, demand) -> parcel.constraints().availableFrom() == null
                    || !parcel.constraints().availableFrom().isAfter(demand.needBy()),
            "地块 %s 起可供，晚于需用日期 %s",
            "The parcel can be had from %s, after the %s it is needed by");

    private final String condition;
    private final Function<LandDemandDetails, Object> asked;
    private final Function<ParcelDetails, Object> offered;
    private final BiPredicate<ParcelDetails, LandDemandDetails> admits;
    private final String chinese;
    private final String english;

    LandConstraint(
            String condition,
            Function<LandDemandDetails, Object> asked,
            Function<ParcelDetails, Object> offered,
            BiPredicate<ParcelDetails, LandDemandDetails> admits,
            String chinese,
            String english) {
        this.condition = condition;
        this.asked = asked;
        this.offered = offered;
        this.admits = admits;
        this.chinese = chinese;
        this.english = english;
    }

    /** All that exclude the parcel; none when it suits. */
    static List<LandConstraint> excluding(ParcelDetails parcel, LandDemandDetails demand) {
        return Arrays.stream(values())
                .filter(constraint -> !constraint.admits.test(parcel, demand))
                .toList();
    }

    /** In HQL over the parcel {@code r}, never null; {@code %s} stands for {@link #asked}. */
    String condition() {
        return condition;
    }

    Object asked(LandDemandDetails demand) {
        return asked.apply(demand);
    }

    /** Parcels that keep this constraint. */
    void narrow(Filter filter, LandDemandDetails demand) {
        filter.add(condition, asked.apply(demand));
    }

    /** Parcels on offer that break it. */
    void invert(Filter filter, LandDemandDetails demand) {
        filter.add("r.standing.state = AVAILABLE and not (" + condition + ")", asked.apply(demand));
    }

    LocalizedText words(ParcelDetails parcel, LandDemandDetails demand) {
        return LocalizedText.of(chinese, english, offered.apply(parcel), asked.apply(demand));
    }

    /** C3825 may go where C, C3, C38, C382 or C3825 may. */
    private static String anyBeginning() {
        return IntStream.rangeClosed(1, "C3825".length())
                .mapToObj("array_contains(r.industries, cast(left(%%s, %d) as String))"::formatted)
                .collect(Collectors.joining(" or "));
    }

    private static BigDecimal orNothing(BigDecimal figure) {
        return figure == null ? BigDecimal.ZERO : figure;
    }

    private static boolean reaches(BigDecimal figure, BigDecimal minimum) {
        return minimum == null || orNothing(figure).compareTo(minimum) >= 0;
    }

    private static boolean keeps(BigDecimal figure, BigDecimal maximum) {
        return maximum == null || orNothing(figure).compareTo(maximum) <= 0;
    }
}
