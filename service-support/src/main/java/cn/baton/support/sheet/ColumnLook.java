package cn.baton.support.sheet;

import org.dhatim.fastexcel.Range;
import org.dhatim.fastexcel.VisibilityState;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;

import java.util.ArrayList;
import java.util.List;

/** What a column of a workbook that is filled in looks like: its width and format, and its drop-down. */
final class ColumnLook {

    static final String TEXT_FORMAT = "@";
    private static final List<String> YES_NO = List.of("是", "否");

    private final Worksheet lists;
    private int next;

    /** Adds the sheet of the drop-downs: a list in the cell's own rule may have 255 characters only. */
    ColumnLook(Workbook workbook) {
        lists = workbook.newWorksheet("选项");
        lists.setVisibilityState(VisibilityState.HIDDEN);
    }

    /**
     * @param firstRow from 0, below the header
     * @param lastRow to which there is a drop-down
     */
    void give(Worksheet sheet, int index, SheetColumn column, int firstRow, int lastRow) {
        sheet.width(index, width(column));
        if (column.type() == SheetColumn.Type.DATE) {
            sheet.style(index).format(XlsxWriter.DATE_FORMAT).set();
        }
        if (isKeptAsText(column)) {
            sheet.style(index).format(TEXT_FORMAT).set();
        }
        List<String> labels = column.type() == SheetColumn.Type.YES_NO
                ? YES_NO
                : new ArrayList<>(column.options().keySet());
        if (!labels.isEmpty() && column.type() != SheetColumn.Type.LIST) {
            for (int row = 0; row < labels.size(); row++) {
                lists.value(row, next, labels.get(row));
            }
            Range source = lists.range(0, next, labels.size() - 1, next);
            sheet.range(firstRow, index, lastRow, index)
                    .validateWithList(source)
                    .allowBlank(true)
                    // A code that is not in the list may still be right.
                    .showErrorMessage(column.type() != SheetColumn.Type.CODE)
                    .errorTitle("请从列表中选择")
                    .error("此列只能填写列表中的选项");
            next++;
        }
    }

    /** Whether a spreadsheet would lose digits of what is entered, or make a date of it. */
    static boolean isKeptAsText(SheetColumn column) {
        return column.type() == SheetColumn.Type.CODE || column.type() == SheetColumn.Type.MONTH;
    }

    /** Colour of the header. */
    static String colour(SheetColumn column) {
        return column.required() ? "FFF2CC" : "DDEBF7";
    }

    static double width(SheetColumn column) {
        return switch (column.type()) {
            case TEXT -> column.header().length() > 4 ? 32 : 24;
            case CODE -> 26;
            default -> Math.max(12, column.title().length() * 2.0 + 2);
        };
    }
}
