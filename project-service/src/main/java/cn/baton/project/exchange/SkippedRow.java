package cn.baton.project.exchange;

import cn.baton.support.sheet.SheetCell;
import cn.baton.support.sheet.SheetRow;

import java.util.stream.Collectors;

/**
 * A row that is no data, such as a sum or a note, and was left aside.
 *
 * @param row as the spreadsheet counts
 * @param text what it begins with
 */
record SkippedRow(int row, String text) {

    private static final int LONGEST = 60;

    static SkippedRow of(SheetRow row) {
        String text = row.cells().stream()
                .filter(cell -> !cell.isBlank())
                .map(SheetCell::value)
                .map(Object::toString)
                .map(String::strip)
                .limit(3)
                .collect(Collectors.joining(" "));
        return new SkippedRow(row.number(), text.length() > LONGEST ? text.substring(0, LONGEST) + "…" : text);
    }
}
