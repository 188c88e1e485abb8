package cn.baton.project.progress;

/** What stands out in a report and is taken all the same: figures are real, however odd, until they are corrected. */
public enum ProgressFlag {
    /** Told after its due day. */
    LATE,
    /** Less in the year to date than the month before. */
    YEAR_TO_DATE_DECREASED,
    /** Less in all than before. */
    CUMULATIVE_DECREASED,
    /** Less physical progress than before. */
    PHYSICAL_DECREASED,
    /** More in all than the total investment of the project. */
    ABOVE_TOTAL_INVESTMENT;

    /** What only grows has become less: that needs a reason. */
    boolean isDecrease() {
        return switch (this) {
            case YEAR_TO_DATE_DECREASED, CUMULATIVE_DECREASED, PHYSICAL_DECREASED -> true;
            case LATE, ABOVE_TOTAL_INVESTMENT -> false;
        };
    }
}
