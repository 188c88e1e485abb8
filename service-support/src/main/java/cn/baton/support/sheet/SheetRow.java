package cn.baton.support.sheet;

import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;

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
        return cells.stream().allMatch(cell -> cell.isBlank() || !cell.isOwn());
    }

    /** Without what merged cells of rows above have in it. */
    public SheetRow asWritten() {
        if (cells.stream().allMatch(SheetCell::isOwn)) {
            return this;
        }
        return new SheetRow(
                number,
                cells.stream()
                        .map(cell -> cell.isOwn() ? cell : SheetCell.EMPTY)
                        .toList());
    }

    /** What makes the row as a whole unreadable, at its cell; only a CSV has such rows. */
    public Optional<CellError> fault() {
        return IntStream.range(0, cells.size())
                .filter(column -> cells.get(column).value() instanceof SheetCell.Mark mark && mark.isOfRow())
                .mapToObj(column -> new CellError(
                        number, column, "", ((SheetCell.Mark) cells.get(column).value()).said()))
                .findFirst();
    }
}
