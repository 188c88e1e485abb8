package cn.baton.project.land;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;

import static cn.baton.project.land.LandSamples.constraints;
import static cn.baton.project.land.LandSamples.demand;
import static cn.baton.project.land.LandSamples.parcel;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.Arguments.arguments;

class LandConstraintTest {

    @Test
    void aParcelThatKeepsEveryBoundSuits() {
        assertThat(LandConstraint.excluding(parcel("80", ParcelConstraints.NONE), demand()))
                .isEmpty();
        assertThat(LandConstraint.excluding(
                        parcel("120", constraints("300", "1.5", "3000", "4", List.of("C38"), LocalDate.of(2027, 3, 1))),
                        demand()))
                .isEmpty();
    }

    static Stream<org.junit.jupiter.params.provider.Arguments> breaches() {
        return Stream.of(
                arguments(LandConstraint.TOO_SMALL, parcel("79.99", ParcelConstraints.NONE)),
                arguments(LandConstraint.TOO_LARGE, parcel("120.01", ParcelConstraints.NONE)),
                arguments(
                        LandConstraint.ZONING,
                        parcel("100", Zoning.M1, ParcelStatus.STANDARD, "411082", ParcelConstraints.NONE)),
                arguments(
                        LandConstraint.INDUSTRY,
                        parcel("100", constraints(null, null, null, null, List.of("C39", "D"), null))),
                arguments(
                        LandConstraint.INVESTMENT_INTENSITY,
                        parcel("100", constraints("300.01", null, null, null, List.of(), null))),
                arguments(
                        LandConstraint.PLOT_RATIO,
                        parcel("100", constraints(null, "1.51", null, null, List.of(), null))),
                arguments(LandConstraint.ENERGY, parcel("100", constraints(null, null, "2999", null, List.of(), null))),
                arguments(
                        LandConstraint.EMISSIONS,
                        parcel("100", constraints(null, null, null, "3.99", List.of(), null))),
                arguments(
                        LandConstraint.TIME,
                        parcel("100", constraints(null, null, null, null, List.of(), LocalDate.of(2027, 3, 2)))));
    }

    @ParameterizedTest
    @MethodSource("breaches")
    void aBrokenBoundExcludesAndSaysWhy(LandConstraint broken, ParcelDetails parcel) {
        assertThat(LandConstraint.excluding(parcel, demand())).containsExactly(broken);
        assertThat(broken.words(parcel, demand()).chinese()).contains("地块");
        assertThat(broken.words(parcel, demand()).english()).containsIgnoringCase("the parcel");
    }

    @Test
    void whatIsNotStatedKeepsEveryMaximumAndNoMinimum() {
        LandDemandDetails silent = new LandDemandDetails(
                BigDecimal.valueOf(80),
                BigDecimal.valueOf(120),
                Zoning.M2,
                List.of(),
                LocalDate.of(2027, 3, 1),
                "C3825",
                null,
                null,
                null,
                null,
                3);

        assertThat(LandConstraint.excluding(parcel("100", constraints("1", "0.5", "0", "0", List.of(), null)), silent))
                .containsExactly(LandConstraint.INVESTMENT_INTENSITY, LandConstraint.PLOT_RATIO);
    }
}
