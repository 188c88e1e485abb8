package cn.baton.support.sheet;

import org.dhatim.fastexcel.Range;
import org.dhatim.fastexcel.VisibilityState;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;

import java.io.IOException;
import java.io.OutputStream;
import java.util.ArrayList;
import java.util.List;

/** An empty sheet to fill in, with drop-downs, and a second one that says how. */
public final class SheetTemplate {

    private static final int ROWS_WITH_DROP_DOWN = 5_000;
    private static final List<String> YES_NO = List.of("是", "否");

    private SheetTemplate() {}

    /** @param notes what holds for all columns, a sentence each */
    public static void write(OutputStream output, String title, List<SheetColumn> columns, List<String> notes)
            throws IOException {
        Workbook workbook = new Workbook(new XlsxWriter.Unclosed(output), "Baton", "1.0");
        Worksheet sheet = workbook.newWorksheet(title);
        Worksheet help = workbook.newWorksheet("填写说明");
        Worksheet lists = workbook.newWorksheet("选项");
        lists.setVisibilityState(VisibilityState.HIDDEN);

        XlsxWriter.header(sheet, columns, true);
        int list = 0;
        for (int i = 0; i < columns.size(); i++) {
            SheetColumn column = columns.get(i);
            if (column.type() == SheetColumn.Type.DATE) {
                sheet.style(i).format(XlsxWriter.DATE_FORMAT).set();
            }
            if (column.type() == SheetColumn.Type.CODE) {
                sheet.style(i).format("@").set();
            }
            List<String> labels = labels(column);
            if (!labels.isEmpty()) {
                // From a sheet of their own: a list in the cell's own rule may have 255 characters only.
                for (int row = 0; row < labels.size(); row++) {
                    lists.value(row, list, labels.get(row));
                }
                Range source = lists.range(0, list, labels.size() - 1, list);
                sheet.range(1, i, ROWS_WITH_DROP_DOWN, i)
                        .validateWithList(source)
                        .allowBlank(true)
                        .showErrorMessage(true)
                        .errorTitle("请从列表中选择")
                        .error("此列只能填写列表中的选项");
                list++;
            }
        }
        explain(help, columns, notes);
        workbook.finish();
    }

    private static List<String> labels(SheetColumn column) {
        return column.type() == SheetColumn.Type.YES_NO
                ? YES_NO
                : new ArrayList<>(column.options().keySet());
    }

    private static void explain(Worksheet help, List<SheetColumn> columns, List<String> notes) {
        int row = 0;
        for (String note : notes) {
            help.value(row++, 0, note);
        }
        row++;
        List<String> titles = List.of("列名", "必填", "格式", "说明", "示例", "也可写作");
        for (int i = 0; i < titles.size(); i++) {
            help.value(row, i, titles.get(i));
            help.style(row, i).bold().fillColor("DDEBF7").set();
        }
        for (SheetColumn column : columns) {
            row++;
            help.value(row, 0, column.title());
            help.value(row, 1, column.required() ? "是" : "");
            help.value(row, 2, column.type().label());
            help.value(row, 3, column.note());
            help.value(row, 4, column.example());
            help.value(row, 5, String.join("、", column.synonyms()));
        }
        help.width(0, 22);
        help.width(2, 22);
        help.width(3, 60);
        help.width(4, 28);
        help.width(5, 40);
    }
}
