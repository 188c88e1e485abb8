package cn.baton.support.sheet;

import java.util.List;

/**
 * A row as it was found.
 *
 * @param number as the spreadsheet counts, from 1
 * @param cells from column A on; trailing empty cells may be missing
 */
public record SheetRow(int number, List<SheetCell> cells) {

    public SheetRow {
        cells = List.copyOf(cells);
    }

    /** @param column from 0 */
    public SheetCell cell(int column) {
        return column < cells.size() ? cells.get(column) : SheetCell.EMPTY;
    }

    public boolean isBlank() {
        return cells.stream().allMatch(SheetCell::isBlank);
    }
}
