package cn.baton.project.land;

import cn.baton.project.registry.GeoPoint;

import java.math.BigDecimal;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.function.Function;

/** What a match rests on: as long as a project has the parcel, it stays as it was. */
enum MatchedTerm {
    AREA("areaCode", "区划", ParcelDetails::areaCode),
    LOCATION("location", "位置", parcel -> place(parcel.location())),
    SIZE("size", "面积", parcel -> figure(parcel.size())),
    STATUS("status", "土地类型", ParcelDetails::status),
    ZONING("zoning", "用地性质", ParcelDetails::zoning),
    CONSTRAINTS("constraints", "控制指标", parcel -> bounds(parcel.constraints())),
    RESERVE_PRICE("reservePrice", "起始价", parcel -> figure(parcel.reservePrice()));

    private final String field;
    private final String chinese;
    private final Function<ParcelDetails, Object> term;

    MatchedTerm(String field, String chinese, Function<ParcelDetails, Object> term) {
        this.field = field;
        this.chinese = chinese;
        this.term = term;
    }

    /** Those that one says otherwise than the other; 100 and 100.00 are the same size. */
    static List<MatchedTerm> differing(ParcelDetails one, ParcelDetails other) {
        return Arrays.stream(values())
                .filter(matched -> !Objects.equals(matched.term.apply(one), matched.term.apply(other)))
                .toList();
    }

    /** As clients know it. */
    String field() {
        return field;
    }

    /** As people do. */
    String chinese() {
        return chinese;
    }

    private static Object place(GeoPoint point) {
        return point == null
                ? null
                : point.coordinates().stream().map(MatchedTerm::figure).toList();
    }

    private static Object bounds(ParcelConstraints constraints) {
        return Arrays.asList(
                figure(constraints.minInvestmentIntensity()),
                figure(constraints.minPlotRatio()),
                figure(constraints.maxEnergyUse()),
                figure(constraints.maxEmissions()),
                constraints.industries(),
                constraints.availableFrom());
    }

    private static BigDecimal figure(BigDecimal told) {
        return told == null ? null : told.stripTrailingZeros();
    }
}
