package cn.baton.support.text;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import java.util.Random;

import static org.assertj.core.api.Assertions.assertThat;

class EnteredTextTest {

    private static final long SEED = 20_261_130;

    @Test
    void spacesOfAllKindsGoFromTheEndsAndArePlainInside() {
        assertThat(EnteredText.of("\u3000\u00a0\uFEFF 甲\u3000乙\u202f丙\t\n ")).isEqualTo("甲 乙 丙");
        assertThat(EnteredText.of(" \u3000\u200b ")).isNull();
        assertThat(EnteredText.of(null)).isNull();
    }

    @Test
    void lineEndsAreLineFeeds() {
        assertThat(EnteredText.of("甲\r\n乙\r丙\u2028丁\u0085戊\n\n己")).isEqualTo("甲\n乙\n丙\n丁\n戊\n\n己");
    }

    @Test
    void whatChangesHowCharactersLookStays() {
        for (String text : new String[] {"👨\u200D👩\u200D👧", "می\u200Cخواهم", "葛\uDB40\uDD00", "𬭩", "☎\uFE0F"}) {
            assertThat(EnteredText.of(text)).isEqualTo(text);
        }
    }

    @Test
    void aRadicalIsTheCharacterThatItLooksLike() {
        assertThat(EnteredText.of("关于⼀⼈⽤⼯")).isEqualTo("关于一人用工");
    }

    @Test
    void whatCannotBeSeenGoes() {
        assertThat(EnteredText.of("甲\u200b\u202e\u2066乙\u0001\u007f\uFFFF")).isEqualTo("甲乙");
        assertThat(EnteredText.of("Cafe\u0301")).isEqualTo("Café");
    }

    @Test
    void codesArePlainAndWithoutSpaces() {
        assertThat(EnteredText.code(" ＸＣ-０１７\u00a0 A\u200D\n")).isEqualTo("XC-017A");
        assertThat(EnteredText.code("\u3000")).isNull();
    }

    /** So that it does not matter how often a text goes out and comes back. */
    @ParameterizedTest
    @ValueSource(ints = {0x7f, 0x3100, 0x20000, 0x10ffff})
    void bothFormsAreTheirOwn(int most) {
        Random random = new Random(SEED);
        for (int i = 0; i < 20_000; i++) {
            String text = random.ints(1 + random.nextInt(12), 0, most)
                    .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                    .toString();
            assertThat(EnteredText.strip(EnteredText.strip(text))).isEqualTo(EnteredText.strip(text));
            assertThat(EnteredText.compact(EnteredText.compact(text))).isEqualTo(EnteredText.compact(text));
        }
    }
}
