package cn.baton.issue.ledger;

import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class IssueNumberTest {

    @Test
    void isWrittenWithItsYear() {
        assertThat(new IssueNumber(2026, 1)).hasToString("2026-0001");
        assertThat(new IssueNumber(2026, 12345)).hasToString("2026-12345");
    }

    @Test
    void growsWithYearAndSequence() {
        assertThat(new IssueNumber(2026, 10_000).ordinal()).isGreaterThan(new IssueNumber(2026, 9_999).ordinal());
        assertThat(new IssueNumber(2027, 1).ordinal()).isGreaterThan(new IssueNumber(2026, 99_999).ordinal());
    }
}
