package cn.baton.support.sheet;

import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;

import java.io.IOException;
import java.io.OutputStream;
import java.util.List;

/** An empty sheet to fill in, with drop-downs, and a second one that says how. */
public final class SheetTemplate {

    private static final int ROWS_WITH_DROP_DOWN = 5_000;

    private SheetTemplate() {}

    /** @param notes what holds for all columns, a sentence each */
    public static void write(OutputStream output, String title, List<SheetColumn> columns, List<String> notes)
            throws IOException {
        Workbook workbook = new Workbook(new XlsxWriter.Unclosed(output), "Baton", "1.0");
        Worksheet sheet = workbook.newWorksheet(title);
        Worksheet help = workbook.newWorksheet("填写说明");
        ColumnLook look = new ColumnLook(workbook);

        XlsxWriter.header(sheet, columns, true);
        for (int i = 0; i < columns.size(); i++) {
            look.give(sheet, i, columns.get(i), 1, ROWS_WITH_DROP_DOWN);
        }
        explain(help, columns, notes);
        workbook.finish();
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
