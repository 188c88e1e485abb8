package cn.baton.project.session;

import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class ConversionTest {

    @Test
    void ratesHaveFourDigits() {
        Conversion conversion = Conversion.of(223, 201, 289, 136, 180, 176, 60, 57);

        assertThat(conversion.startRate()).hasToString("0.9013");
        assertThat(conversion.commissioningRate()).hasToString("0.4706");
        assertThat(conversion.dueStartRate()).hasToString("0.9778");
        assertThat(conversion.annualStartRate()).hasToString("0.9500");
    }

    @Test
    void moreMayStartThanWasPlanned() {
        assertThat(Conversion.of(9, 9, 0, 0, 0, 0, 8, 9).annualStartRate()).hasToString("1.1250");
    }

    @Test
    void nothingIsNoRate() {
        assertThat(Conversion.NONE.startRate()).isNull();
        assertThat(Conversion.NONE.commissioningRate()).isNull();
        assertThat(Conversion.NONE.dueStartRate()).isNull();
        assertThat(Conversion.NONE.annualStartRate()).isNull();
    }
}
