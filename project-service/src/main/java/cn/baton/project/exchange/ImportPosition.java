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

    /**
     * A dry run tries every row, and so does an import of all or nothing of which a row is refused. Otherwise the rows are
     * written at once.
     */
    enum Phase {
        CHECK,
        WRITE,
        ANSWER
    }

    static ImportPosition start(Phase phase, int rows) {
        return new ImportPosition(phase, 0, rows, ImportCounts.NONE, 0, false);
    }

    ImportPosition at(int row, ImportCounts counted, int found) {
        return new ImportPosition(phase, row, rows, counted, found, committed);
    }

    ImportPosition check() {
        return start(Phase.CHECK, rows);
    }

    ImportPosition write() {
        return start(Phase.WRITE, rows);
    }

    ImportPosition answer(boolean written) {
        return new ImportPosition(Phase.ANSWER, lastRow, rows, counts, errors, written);
    }
}
