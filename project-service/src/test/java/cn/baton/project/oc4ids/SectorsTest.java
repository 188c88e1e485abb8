package cn.baton.project.oc4ids;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import java.util.stream.IntStream;

import static org.assertj.core.api.Assertions.assertThat;

class SectorsTest {

    @ParameterizedTest
    @CsvSource({
        "C3825, economy",
        "D44, energy",
        "D4415, energy energy.wind",
        "D4610, waterAndWaste",
        "E4812, transport transport.road",
        "G5412, transport transport.urban",
        "G59, transport",
        "N7610, naturalResources naturalResources.floodProtection",
        "P83, education"
    })
    void theLongestCodeDecidesAndASubsectorComesWithItsSector(String industry, String sectors) {
        assertThat(Sectors.of(industry)).containsExactly(sectors.split(" "));
    }

    @Test
    void everyIndustryHasASectorAndNoneHasNone() {
        assertThat(IntStream.rangeClosed('A', 'T').mapToObj(letter -> (char) letter + "00"))
                .allSatisfy(industry -> assertThat(Sectors.of(industry)).isNotEmpty());
        assertThat(Sectors.of(null)).isEmpty();
    }
}
