package cn.baton.project.land;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;

/** A demand for 80 to 120 亩 in 长葛, or 建安 at a pinch, and parcels that it may meet. */
final class LandSamples {

    private LandSamples() {}

    static LandDemandDetails demand() {
        return new LandDemandDetails(
                BigDecimal.valueOf(80),
                BigDecimal.valueOf(120),
                Zoning.M2,
                List.of("411082", "411003"),
                LocalDate.of(2027, 3, 1),
                "C3825",
                BigDecimal.valueOf(300),
                new BigDecimal("1.5"),
                BigDecimal.valueOf(3000),
                BigDecimal.valueOf(4),
                2);
    }

    static ParcelDetails parcel(String size, ParcelConstraints constraints) {
        return parcel(size, Zoning.M2, ParcelStatus.STANDARD, "411082", constraints);
    }

    static ParcelDetails parcel(
            String size, Zoning zoning, ParcelStatus status, String areaCode, ParcelConstraints constraints) {
        return new ParcelDetails(
                "N", "地块", areaCode, null, null, new BigDecimal(size), status, zoning, constraints, null);
    }

    static ParcelConstraints constraints(
            String minInvestmentIntensity,
            String minPlotRatio,
            String maxEnergyUse,
            String maxEmissions,
            List<String> industries,
            LocalDate availableFrom) {
        return new ParcelConstraints(
                number(minInvestmentIntensity),
                number(minPlotRatio),
                number(maxEnergyUse),
                number(maxEmissions),
                industries,
                availableFrom);
    }

    private static BigDecimal number(String text) {
        return text == null ? null : new BigDecimal(text);
    }
}
