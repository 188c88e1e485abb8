package cn.baton.issue.ledger;

import java.util.Locale;

/** An issue's number within its year, {@code 2026-0001}. */
record IssueNumber(int year, int sequence) {

    private static final long SEQUENCES_PER_YEAR = 1_000_000;

    /** Grows with year and sequence, as the text does not beyond 9999. */
    long ordinal() {
        return year * SEQUENCES_PER_YEAR + sequence;
    }

    @Override
    public String toString() {
        return String.format(Locale.ROOT, "%d-%04d", year, sequence);
    }
}
