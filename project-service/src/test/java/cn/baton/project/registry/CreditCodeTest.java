package cn.baton.project.registry;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static org.assertj.core.api.Assertions.assertThat;

class CreditCodeTest {

    @ParameterizedTest
    @CsvSource({
        "91350100M000100Y43, true",
        "91350100M000100Y4Z, false",
        "91350100M000100Y4, false",
        "91350100I000100Y43, false",
        "'', false"
    })
    void hasARightCheckCharacter(String code, boolean valid) {
        assertThat(new CreditCode.Check().isValid(code, null)).isEqualTo(valid);
    }
}
