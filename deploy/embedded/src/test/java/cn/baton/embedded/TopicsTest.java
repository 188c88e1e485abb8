package cn.baton.embedded;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.NullSource;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;

class TopicsTest {

    @Test
    void aCityHasTopicsOfItsOwn() {
        assertThat(Topics.ofSuite("xuchang").names())
                .contains("xuchang.project.events", "xuchang.scoring-service.dead-letters")
                .allMatch(name -> name.startsWith("xuchang."));
    }

    @ParameterizedTest
    @NullSource
    @ValueSource(strings = {"", " "})
    void withoutACityThereIsNoPrefix(String city) {
        assertThat(Topics.ofSuite(city).names()).contains("issue.events").hasSize(8);
    }
}
