package cn.baton.project.land;

import cn.baton.support.problem.LocalizedText;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;

/**
 * What speaks for one suitable parcel rather than another (评分项). The most points of all add up to 100, and a score is the
 * sum of the points that it shows.
 */
public enum LandCriterion {
    /** Full points at the least size, half at the most: land is to be used sparingly (节约集约). */
    SIZE(30) {
        @Override
        LandCriterionScore rate(ParcelDetails parcel, LandDemandDetails demand, LocalDate today) {
            BigDecimal span = demand.sizeTo().subtract(demand.sizeFrom());
            BigDecimal surplus = parcel.size().subtract(demand.sizeFrom());
            int lost = span.signum() == 0
                    ? 0
                    : surplus.multiply(BigDecimal.valueOf(maximum / 2L))
                            .divide(span, 0, RoundingMode.HALF_UP)
                            .intValue();
            return score(
                    maximum - lost,
                    LocalizedText.of(
                            "面积 %s 亩，所需 %s 至 %s 亩",
                            "%s 亩 for the %s to %s 亩 needed", parcel.size(), demand.sizeFrom(), demand.sizeTo()));
        }
    },

    /** Five points less for each step down the list of preferred areas. */
    AREA(20) {
        @Override
        LandCriterionScore rate(ParcelDetails parcel, LandDemandDetails demand, LocalDate today) {
            if (demand.preferredAreas().isEmpty()) {
                return score(maximum, LocalizedText.of("项目不限区域", "Any area will do"));
            }
            int rank = demand.preferredAreas().indexOf(parcel.areaCode());
            if (rank < 0) {
                return score(0, LocalizedText.of("不在意向区域", "Not in a preferred area"));
            }
            return score(
                    Math.max(maximum - STEP * rank, STEP),
                    LocalizedText.of("第 %d 意向区域", "Preferred area no. %d", rank + 1));
        }
    },

    /** Land zoned for more nuisance than the project makes is kept for those that need it. */
    ZONING(15) {
        @Override
        LandCriterionScore rate(ParcelDetails parcel, LandDemandDetails demand, LocalDate today) {
            return parcel.zoning() == demand.zoning()
                    ? score(maximum, LocalizedText.of("用途 %s 相符", "Zoned %s as needed", parcel.zoning()))
                    : score(
                            maximum / 2,
                            LocalizedText.of(
                                    "用途 %s 可兼容 %s", "Zoned %s, which takes %s", parcel.zoning(), demand.zoning()));
        }
    },

    /** Half the points when it is not there yet but will be in time. */
    AVAILABILITY(15) {
        @Override
        LandCriterionScore rate(ParcelDetails parcel, LandDemandDetails demand, LocalDate today) {
            LocalDate from = parcel.constraints().availableFrom();
            return from == null || !from.isAfter(today)
                    ? score(maximum, LocalizedText.of("现在可供", "Can be had now"))
                    : score(maximum / 2, LocalizedText.of("%s 起可供，早于需用日期", "Can be had from %s, in time", from));
        }
    },

    /** A standard plot can be built on at once; idle land has to be cleared first. */
    READINESS(10) {
        @Override
        LandCriterionScore rate(ParcelDetails parcel, LandDemandDetails demand, LocalDate today) {
            return switch (parcel.status()) {
                case STANDARD -> score(maximum, LocalizedText.of("标准地，拿地即可开工", "A standard plot, ready for works"));
                case RESERVE -> score(6, LocalizedText.of("收储土地", "Land of the reserve"));
                case IDLE -> score(4, LocalizedText.of("闲置土地，须先盘活", "Idle land, to be revived first"));
            };
        }
    },

    /** Land that names the project's industry is meant for it. */
    INDUSTRY(10) {
        @Override
        LandCriterionScore rate(ParcelDetails parcel, LandDemandDetails demand, LocalDate today) {
            return parcel.constraints().industries().isEmpty()
                    ? score(maximum / 2, LocalizedText.of("地块不限行业", "Open to all industries"))
                    : score(maximum, LocalizedText.of("地块面向行业 %s", "Meant for industry %s", demand.industryCode()));
        }
    };

    private static final int STEP = 5;

    final int maximum;

    LandCriterion(int maximum) {
        this.maximum = maximum;
    }

    /** What a suitable parcel scores, criterion by criterion. */
    static List<LandCriterionScore> rateAll(ParcelDetails parcel, LandDemandDetails demand, LocalDate today) {
        return Arrays.stream(values())
                .map(criterion -> criterion.rate(parcel, demand, today))
                .toList();
    }

    abstract LandCriterionScore rate(ParcelDetails parcel, LandDemandDetails demand, LocalDate today);

    LandCriterionScore score(int points, LocalizedText words) {
        return new LandCriterionScore(this, points, maximum, words.chinese(), words.english());
    }
}
