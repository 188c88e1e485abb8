package cn.baton.support.sheet;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/** Which rows of a sheet are its data, and why the others are none. */
public final class TableRows {

    private final SheetHeader header;
    private final FootLines feet;
    private final GroupRows.Found groups;
    private final List<String> unnamed;

    private TableRows(SheetHeader header, FootLines feet, GroupRows.Found groups, Set<Integer> unnamed) {
        this.header = header;
        this.feet = feet;
        this.groups = groups;
        this.unnamed = unnamed.stream().map(CellError::letters).toList();
    }

    /**
     * Goes through the whole sheet once.
     *
     * @param onRow runs at every row, such as to see whether anybody still waits for it
     * @throws cn.baton.support.problem.ProblemException 422 on {@code file} when a line that is no data names another unit
     *     than the columns have
     */
    public static TableRows survey(SheetReader rows, SheetHeader header, Runnable onRow) {
        FootLines feet = new FootLines(header);
        GroupRows groups = new GroupRows(header, feet);
        Set<Integer> unnamed = new TreeSet<>();
        while (rows.hasNext()) {
            SheetRow row = rows.next();
            onRow.run();
            if (row.number() <= header.lastRow() || row.isBlank() || row.fault().isPresent()) {
                continue;
            }
            if (reason(feet, row).isEmpty()) {
                groups.see(row);
                addUnnamed(row.asWritten(), header, unnamed);
            } else {
                requireSameUnits(row, header, feet);
            }
        }
        return new TableRows(header, feet, groups.found(), unnamed);
    }

    private static void addUnnamed(SheetRow row, SheetHeader header, Set<Integer> unnamed) {
        for (int column = 0; column < row.cells().size(); column++) {
            if (!row.cell(column).isBlank()
                    && header.shown().getOrDefault(column, "").isBlank()) {
                unnamed.add(column);
            }
        }
    }

    private static void requireSameUnits(SheetRow row, SheetHeader header, FootLines feet) {
        for (int column : feet.filled(row)) {
            header.requireSameUnits(row.cell(column).shown(), CellError.address(row.number(), column));
        }
    }

    /** Letters of columns that have no header, and something in a row of data. */
    public List<String> unnamedColumns() {
        return unnamed;
    }

    public boolean isData(SheetRow row) {
        return !row.isBlank() && skipReason(row).isEmpty();
    }

    /** Why the row is no data; empty when it is, and when it is blank. Rows are asked about in their order. */
    public Optional<SkipReason> skipReason(SheetRow row) {
        if (row.isBlank()) {
            return Optional.empty();
        }
        if (row.number() <= header.lastRow()) {
            return Optional.of(row.number() < header.firstRow() ? SkipReason.ABOVE_HEADER : SkipReason.HEADER);
        }
        return row.fault().isPresent()
                ? Optional.empty()
                : reason(feet, row).or(() -> Optional.ofNullable(groups.groups().get(row.number())));
    }

    /** By what is its own, or else with what lies over it: a county merged over its projects and their sum says nothing. */
    private static Optional<SkipReason> reason(FootLines feet, SheetRow row) {
        SheetRow written = row.asWritten();
        Optional<SkipReason> own = feet.reason(written);
        return own.isPresent() || written == row ? own : feet.reason(row);
    }

    /** Whether the row may as well be a heading or a subtotal: somebody should say which. */
    public boolean isDoubtful(SheetRow row) {
        return groups.doubtful().contains(row.number());
    }
}
