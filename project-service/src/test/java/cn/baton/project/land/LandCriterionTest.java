package cn.baton.project.land;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;

import static cn.baton.project.land.LandSamples.constraints;
import static cn.baton.project.land.LandSamples.demand;
import static cn.baton.project.land.LandSamples.parcel;
import static org.assertj.core.api.Assertions.assertThat;

class LandCriterionTest {

    private static final LocalDate TODAY = LocalDate.of(2026, 11, 24);

    @Test
    void thePerfectParcelScoresAHundred() {
        ParcelDetails perfect = parcel("80", constraints(null, null, null, null, List.of("C38"), TODAY));

        assertThat(LandCandidateView.total(LandCriterion.rateAll(perfect, demand(), TODAY)))
                .isEqualTo(100);
        assertThat(Arrays.stream(LandCriterion.values())
                        .mapToInt(criterion -> criterion.maximum)
                        .sum())
                .isEqualTo(100);
    }

    @ParameterizedTest
    @CsvSource({"80, 30", "90, 26", "100, 22", "120, 15"})
    void sparingUseOfLandIsRewarded(String size, int points) {
        assertThat(points(LandCriterion.SIZE, parcel(size, ParcelConstraints.NONE)))
                .isEqualTo(points);
    }

    @ParameterizedTest
    @CsvSource({"411082, 20", "411003, 15", "411081, 0"})
    void aPreferredAreaCountsByItsPlaceInTheList(String area, int points) {
        assertThat(points(
                        LandCriterion.AREA,
                        parcel("100", Zoning.M2, ParcelStatus.STANDARD, area, ParcelConstraints.NONE)))
                .isEqualTo(points);
    }

    @ParameterizedTest
    @CsvSource({"STANDARD, 10", "RESERVE, 6", "IDLE, 4"})
    void landThatIsReadyIsRewarded(ParcelStatus status, int points) {
        assertThat(points(LandCriterion.READINESS, parcel("100", Zoning.M2, status, "411082", ParcelConstraints.NONE)))
                .isEqualTo(points);
    }

    @Test
    void landForMoreNuisanceCountsHalf() {
        assertThat(points(
                        LandCriterion.ZONING,
                        parcel("100", Zoning.M3, ParcelStatus.STANDARD, "411082", ParcelConstraints.NONE)))
                .isEqualTo(7);
    }

    @Test
    void landThatIsNotThereYetCountsHalf() {
        assertThat(points(
                        LandCriterion.AVAILABILITY,
                        parcel("100", constraints(null, null, null, null, List.of(), TODAY.plusDays(1)))))
                .isEqualTo(7);
    }

    @Test
    void everyReasonHasWordsInBothLanguages() {
        assertThat(LandCriterion.rateAll(parcel("100", ParcelConstraints.NONE), demand(), TODAY))
                .hasSize(6)
                .allSatisfy(reason -> {
                    assertThat(reason.chinese()).matches(".*\\p{IsHan}.*");
                    assertThat(reason.english()).isNotBlank();
                    assertThat(reason.points()).isBetween(0, reason.maximum());
                });
    }

    private static int points(LandCriterion criterion, ParcelDetails parcel) {
        return criterion.rate(parcel, demand(), TODAY).points();
    }
}
