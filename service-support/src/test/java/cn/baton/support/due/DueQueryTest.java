package cn.baton.support.due;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import java.util.Map;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

class DueQueryTest {

    private static final String WHOLE =
            "select id from t where id <> all(:except) order by due_on limit :limit for update skip locked";

    @Test
    void takesAQueryThatClaims() {
        assertThat(new DueQuery(WHOLE, Map.of()).sql()).isEqualTo(WHOLE);
    }

    @ParameterizedTest
    @ValueSource(strings = {"where id <> all(:except)", "order by due_on", "limit :limit", "skip locked"})
    void refusesOneThatLacksWhatTheRunnerNeeds(String part) {
        assertThatThrownBy(() -> new DueQuery(WHOLE.replace(part, ""), Map.of()))
                .isInstanceOf(IllegalArgumentException.class);
    }
}
