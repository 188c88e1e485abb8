package cn.baton.project.exchange;

import cn.baton.support.sheet.CellException;
import cn.baton.support.sheet.CellReader;
import cn.baton.support.sheet.SheetCell;
import cn.baton.support.sheet.SheetColumn;

import java.math.BigDecimal;
import java.util.List;
import java.util.Objects;

/**
 * What a sheet gives back of a value that was written in it. It may be less than the value: spaces around a text are gone,
 * and an item with a comma in it has become two. A cell that tells just that tells nothing new.
 */
final class ReadBack {

    private ReadBack() {}

    /** What is known, where the cell tells no more than a sheet could of it; else what the cell tells. */
    /**
     * Whether a cell says no more than what a sheet would have said of the value.
     *
     * @param shown the value as it stands in a sheet; null where the cell is empty
     */
    static boolean isKnown(SheetColumn column, Object told, String shown) {
        if (shown == null) {
            return told == ImportRow.CLEAR;
        }
        try {
            return told.equals(RowCells.isDash(shown) ? ImportRow.CLEAR : read(column, shown));
        } catch (CellException unreadable) {
            return false;
        }
    }

    static String text(SheetColumn column, String told, String known) {
        Object kept = known == null || RowCells.isDash(known) ? null : read(column, known);
        return Objects.equals(kept, told) ? known : told;
    }

    static List<String> items(SheetColumn column, List<String> told, List<String> known) {
        Object kept = read(column, String.join("、", known));
        return told.equals(kept == null ? List.of() : kept) ? known : told;
    }

    private static Object read(SheetColumn column, String value) {
        return CellReader.read(column, SheetCell.text(value), BigDecimal.ONE);
    }
}
