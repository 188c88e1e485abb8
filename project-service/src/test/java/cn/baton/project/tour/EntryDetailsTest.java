package cn.baton.project.tour;

import org.junit.jupiter.api.Test;

import java.math.BigDecimal;
import java.util.Arrays;
import java.util.List;

import static org.assertj.core.api.Assertions.assertThat;

class EntryDetailsTest {

    @Test
    void theOverallScoreStandsAboveTheJudges() {
        assertThat(entry("93.2", "80", "90").score()).isEqualByComparingTo("93.2");
    }

    @Test
    void withoutItTheJudgesMeanCounts() {
        assertThat(entry(null, "90", "91", "91").score()).hasToString("90.67");
    }

    @Test
    void whatNobodyJudgedHasNoScore() {
        assertThat(entry(null).score()).isNull();
    }

    private static EntryDetails entry(String overall, String... scores) {
        List<JudgeScore> judges = Arrays.stream(scores)
                .map(score -> new JudgeScore("411000-FGW", new BigDecimal(score)))
                .toList();
        return new EntryDetails(1, overall == null ? null : new BigDecimal(overall), judges);
    }
}
