package cn.baton.project.land;

import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class ZoningTest {

    @Test
    void industrialLandTakesIndustryOfLessNuisance() {
        assertThat(Zoning.M3.takes(Zoning.M1)).isTrue();
        assertThat(Zoning.M1.takes(Zoning.M2)).isFalse();
        assertThat(Zoning.M1.hosts()).containsExactly(Zoning.M1, Zoning.M2, Zoning.M3);
    }

    @Test
    void landOfAnotherFamilyIsNoSubstitute() {
        assertThat(Zoning.W3.takes(Zoning.M1)).isFalse();
        assertThat(Zoning.B2.takes(Zoning.B1)).isFalse();
        assertThat(Zoning.B1.hosts()).containsExactly(Zoning.B1);
    }
}
