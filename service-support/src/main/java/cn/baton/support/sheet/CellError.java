package cn.baton.support.sheet;

import cn.baton.support.problem.LocalizedText;

/**
 * What is wrong with a cell, or with a row.
 *
 * @param row as the spreadsheet counts, from 1
 * @param column index from 0; -1 when it is the row as a whole
 * @param header the column's header, empty when it is the row as a whole
 */
public record CellError(int row, int column, String header, LocalizedText message) {

    /** Where it is, as a spreadsheet says it: {@code C7}, or {@code 7} for a row. */
    public String address() {
        return address(row, column);
    }

    static String address(int row, int column) {
        return letters(column) + row;
    }

    static String letters(int column) {
        StringBuilder letters = new StringBuilder();
        for (int rest = column + 1; rest > 0; rest = (rest - 1) / 26) {
            letters.insert(0, (char) ('A' + (rest - 1) % 26));
        }
        return letters.toString();
    }
}
