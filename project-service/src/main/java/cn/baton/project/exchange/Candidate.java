package cn.baton.project.exchange;

import cn.baton.support.sheet.CellError;

import java.util.List;

/**
 * A row of the file before anybody has tried to write it.
 *
 * @param row what could be read of it
 * @param errors cells that cannot be read, and that the file tells the same twice
 * @param triable whether the rules can be asked about the rest; not where it is unknown which cell is which
 */
record Candidate(ImportRow row, List<CellError> errors, boolean triable) {

    boolean isClean() {
        return errors.isEmpty();
    }
}
