package cn.baton.support.decimal;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import java.math.BigDecimal;

import static org.assertj.core.api.Assertions.assertThat;

class DecimalBoundsTest {

    @ParameterizedTest
    @CsvSource({
        "0, 0",
        "0E+2147483647, 0",
        "0E-2147483647, 0",
        "1200.000, 1200.000",
        "12E2, 1200",
        "1E50, 100000000000000000000000000000000000000000000000000",
        "1E-50, 0.00000000000000000000000000000000000000000000000001",
        "1.00000000000000000000000000000000000000000000000000000000000, 1"
    })
    void aNumberWithinIsWrittenPlainly(String number, String plain) {
        BigDecimal decimal = new BigDecimal(number);

        assertThat(DecimalBounds.hold(decimal)).isTrue();
        assertThat(DecimalBounds.plain(decimal).toString()).isEqualTo(new BigDecimal(plain).toString());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "1E51",
                "-1E51",
                "1E-51",
                "1E+2147483647",
                "1E-2147483647",
                "123456789E+2147483647",
                "123456789E-2147483647",
                "1.000000000000000000000000000000000000000000000000001"
            })
    void aNumberBeyondIsKnownWithoutBeingWrittenOut(String number) {
        assertThat(DecimalBounds.hold(new BigDecimal(number))).isFalse();
    }

    @Test
    void digitsDoNotOverflow() {
        assertThat(DecimalBounds.integerDigits(new BigDecimal("1E+2147483647"))).isEqualTo(2_147_483_648L);
        assertThat(DecimalBounds.decimals(new BigDecimal("1200.000"))).isZero();
        assertThat(DecimalBounds.decimals(new BigDecimal("0.0010"))).isEqualTo(3);
    }
}
