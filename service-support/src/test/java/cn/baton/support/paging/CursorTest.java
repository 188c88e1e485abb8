package cn.baton.support.paging;

import cn.baton.support.problem.ProblemException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.List;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

class CursorTest {

    private static final CursorSeal SEAL = new CursorSeal("ours".getBytes(StandardCharsets.UTF_8));

    @Test
    void readsBackWhatItWrote() {
        Cursor cursor = new Cursor(42, List.of("年产9000吨", "", "2026-11-24T00:00:00Z"));

        assertThat(SEAL.open(SEAL.seal(cursor))).isEqualTo(cursor);
    }

    @Test
    void goesWithItsOwnListOnly() {
        Cursor cursor = new Cursor(42, List.of("a", "b"));

        assertThat(cursor.valuesFor(42, 2)).containsExactly("a", "b");
        assertThatThrownBy(() -> cursor.valuesFor(43, 2)).isInstanceOf(ProblemException.class);
        assertThatThrownBy(() -> cursor.valuesFor(42, 3)).isInstanceOf(ProblemException.class);
    }

    @Test
    void isRefusedOnceAnyOfItsBitsHasChanged() {
        byte[] sealed = Base64.getUrlDecoder().decode(SEAL.seal(new Cursor(42, List.of("2026-11-24"))));
        for (int bit = 0; bit < sealed.length * Byte.SIZE; bit++) {
            byte[] changed = sealed.clone();
            changed[bit / Byte.SIZE] ^= (byte) (1 << bit % Byte.SIZE);
            String text = Base64.getUrlEncoder().withoutPadding().encodeToString(changed);

            assertThatThrownBy(() -> SEAL.open(text)).isInstanceOf(ProblemException.class);
        }
    }

    @Test
    void isRefusedOnceAnyOfItsCharactersHasChanged() {
        String sealed = SEAL.seal(new Cursor(42, List.of("2026-11-24")));
        for (char last = 'A'; last <= 'Z'; last++) {
            String changed = sealed.substring(0, sealed.length() - 1) + last;
            if (!changed.equals(sealed)) {
                assertThatThrownBy(() -> SEAL.open(changed)).isInstanceOf(ProblemException.class);
            }
        }
        assertThatThrownBy(() -> SEAL.open(sealed + "=")).isInstanceOf(ProblemException.class);
    }

    @Test
    void isRefusedFromAnotherService() {
        String foreign = new CursorSeal("theirs".getBytes(StandardCharsets.UTF_8)).seal(new Cursor(42, List.of("a")));

        assertThatThrownBy(() -> SEAL.open(foreign)).isInstanceOf(ProblemException.class);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "?", "AAAA", "AAAAKv____8", "AAAAKgAAAAV4"})
    void isNoDoorForRubbish(String text) {
        assertThatThrownBy(() -> SEAL.open(text)).isInstanceOf(ProblemException.class);
    }
}
