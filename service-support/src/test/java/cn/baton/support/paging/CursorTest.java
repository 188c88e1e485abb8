package cn.baton.support.paging;

import cn.baton.support.problem.ProblemException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import java.util.List;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

class CursorTest {

    @Test
    void readsBackWhatItWrote() {
        Cursor cursor = new Cursor(42, List.of("年产9000吨", "", "2026-11-24T00:00:00Z"));

        assertThat(Cursor.decode(cursor.encode(), 42, 3)).isEqualTo(cursor);
    }

    @Test
    void goesWithItsOwnListOnly() {
        String text = new Cursor(42, List.of("a", "b")).encode();

        assertThatThrownBy(() -> Cursor.decode(text, 43, 2)).isInstanceOf(ProblemException.class);
        assertThatThrownBy(() -> Cursor.decode(text, 42, 3)).isInstanceOf(ProblemException.class);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "?", "AAAA", "AAAAKv____8", "AAAAKgAAAAV4"})
    void isNoDoorForRubbish(String text) {
        assertThatThrownBy(() -> Cursor.decode(text, 42, 1)).isInstanceOf(ProblemException.class);
    }
}
