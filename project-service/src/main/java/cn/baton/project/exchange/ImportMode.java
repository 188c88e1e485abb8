package cn.baton.project.exchange;

/** What becomes of a file of which some rows have errors. */
public enum ImportMode {
    /** Nothing is imported unless every row can be, and then all in one transaction. */
    ALL_OR_NOTHING,
    /** What is right is imported, what is not is reported. */
    VALID_ROWS
}
