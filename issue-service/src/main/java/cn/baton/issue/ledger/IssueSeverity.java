package cn.baton.issue.ledger;

/** How grave: 一般, 较大, 重大. */
public enum IssueSeverity {
    NORMAL(0),
    MAJOR(1),
    CRITICAL(2);

    private final int rank;

    IssueSeverity(int rank) {
        this.rank = rank;
    }

    /** The graver, the higher; lists sort by it. */
    int rank() {
        return rank;
    }
}
