package cn.baton.project.exchange;

/**
 * Where an import stands, written with the rows that brought it there.
 *
 * @param lastRow number of the last row that is done in this phase
 * @param rows in the file
 * @param counts of the present phase
 * @param errors found so far
 * @param committed whether rows were written
 */
record ImportPosition(Phase phase, int lastRow, int rows, ImportCounts counts, int errors, boolean committed) {

    /** Every row is tried first, and rolled back; then, unless it is a dry run, the rows are written. */
    enum Phase {
        CHECK,
        WRITE,
        ANSWER
    }

    static ImportPosition start(int rows) {
        return new ImportPosition(Phase.CHECK, 0, rows, ImportCounts.NONE, 0, false);
    }

    ImportPosition at(int row, ImportCounts counted, int found) {
        return new ImportPosition(phase, row, rows, counted, found, committed);
    }

    /** The rows that failed the check stay failed; the others are counted anew. */
    ImportPosition write() {
        return new ImportPosition(Phase.WRITE, 0, rows, new ImportCounts(0, 0, 0, counts.failed()), errors, committed);
    }

    ImportPosition answer(boolean written) {
        return new ImportPosition(Phase.ANSWER, lastRow, rows, counts, errors, written);
    }
}
