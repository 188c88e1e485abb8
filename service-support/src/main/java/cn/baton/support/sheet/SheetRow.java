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

    /** Whether nothing is its own: what only lies under merged cells is part of the row above. */
    public boolean isBlank() {
        return cells.stream().allMatch(cell -> cell.isBlank() || cell.merge() != SheetCell.Merge.NONE);
    }

    /** Without what merged cells of rows above have in it. */
    public SheetRow asWritten() {
        if (cells.stream().allMatch(cell -> cell.merge() == SheetCell.Merge.NONE)) {
            return this;
        }
        return new SheetRow(
                number,
                cells.stream()
                        .map(cell -> cell.merge() == SheetCell.Merge.NONE ? cell : SheetCell.EMPTY)
                        .toList());
    }
}
