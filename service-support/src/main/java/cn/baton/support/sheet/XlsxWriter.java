package cn.baton.support.sheet;

import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;

import java.io.FilterOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** A workbook of one sheet, whose header stays in view. */
final class XlsxWriter implements SheetWriter {

    static final String DATE_FORMAT = "yyyy-mm-dd";
    private static final int ROWS_IN_MEMORY = 500;
    private final List<SheetColumn> columns;
    private final Workbook workbook;
    private final Worksheet sheet;
    private int next = 1;

    XlsxWriter(OutputStream output, String title, List<SheetColumn> columns) throws IOException {
        this.columns = columns;
        workbook = new Workbook(new Unclosed(output), "Baton", "1.0");
        sheet = workbook.newWorksheet(title);
        header(sheet, columns, false);
    }

    static void header(Worksheet sheet, List<SheetColumn> columns, boolean markNeeded) {
        for (int i = 0; i < columns.size(); i++) {
            SheetColumn column = columns.get(i);
            String title = column.title() + (markNeeded && column.required() ? "*" : "");
            sheet.inlineString(0, i, title);
            sheet.width(i, ColumnLook.width(column));
            sheet.style(0, i)
                    .bold()
                    .fillColor(ColumnLook.colour(column))
                    .wrapText(true)
                    .set();
        }
        sheet.freezePane(0, 1);
    }

    @Override
    public void row(List<Object> values) throws IOException {
        for (int i = 0; i < columns.size(); i++) {
            write(sheet, next, i, columns.get(i), values.get(i));
        }
        if (++next % ROWS_IN_MEMORY == 0) {
            sheet.flush();
        }
    }

    @Override
    public void close() throws IOException {
        sheet.finish();
        workbook.finish();
    }

    static void write(Worksheet sheet, int row, int index, SheetColumn column, Object value) {
        switch (value) {
            case null -> {}
            case BigDecimal number -> {
                sheet.value(row, index, number);
                sheet.style(row, index).format("#,##0.##").set();
            }
            case Integer number -> sheet.value(row, index, number);
            case LocalDate date -> {
                sheet.value(row, index, date);
                sheet.style(row, index).format(DATE_FORMAT).set();
            }
            case Boolean yes -> sheet.inlineString(row, index, yes ? "是" : "否");
            case List<?> items -> text(sheet, row, index, join(column, items));
            default -> {
                text(sheet, row, index, label(column, value.toString()));
                if (ColumnLook.isKeptAsText(column)) {
                    sheet.style(row, index).format(ColumnLook.TEXT_FORMAT).set();
                }
            }
        }
    }

    /** As text, never as formula; in a cell that says so, since editing would make it one otherwise. */
    static void text(Worksheet sheet, int row, int index, String text) {
        String shown = text.length() > SheetCell.MOST_TEXT ? text.substring(0, SheetCell.MOST_TEXT) : text;
        sheet.inlineString(row, index, RichText.encode(shown));
        if (!Injection.neutralise(shown).equals(shown)) {
            sheet.style(row, index).format("@").set();
        }
    }

    static String join(SheetColumn column, List<?> items) {
        return items.stream().map(item -> label(column, item.toString())).collect(Collectors.joining("、"));
    }

    /** Of a choice the label, of anything else itself. */
    static String label(SheetColumn column, String code) {
        return column.options().entrySet().stream()
                .filter(option -> option.getValue().equals(code))
                .map(Map.Entry::getKey)
                .findFirst()
                .orElse(code);
    }

    /** The workbook would close what is not its own. */
    static final class Unclosed extends FilterOutputStream {

        Unclosed(OutputStream output) {
            super(output);
        }

        @Override
        public void write(byte[] bytes, int offset, int length) throws IOException {
            out.write(bytes, offset, length);
        }

        @Override
        public void close() throws IOException {
            flush();
        }
    }
}
