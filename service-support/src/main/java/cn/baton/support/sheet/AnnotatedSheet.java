package cn.baton.support.sheet;

import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;

import java.io.IOException;
import java.io.OutputStream;
import java.math.BigDecimal;
import java.util.List;

/** The sheet that somebody sent, as it came, with what was found written beside each row and its cells marked. */
public final class AnnotatedSheet implements AutoCloseable {

    /** Of the column that is added; a reader of sheets knows to leave it aside. */
    public static final String RESULT_HEADER = "校验结果";

    private static final String RED = "FFC7CE";
    private static final String GREY = "EDEDED";
    private static final double OTHER_WIDTH = 16;
    private static final double RESULT_WIDTH = 60;
    private static final int ROWS_WITH_DROP_DOWN = 100_000;
    private static final int ROWS_IN_MEMORY = 500;
    private static final int TEXT_IN_MEMORY = 1_024 * 1_024;

    /** Comments are held in memory until the end. */
    private static final int MOST_COMMENTS = 2_000;

    private final Workbook workbook;
    private final Worksheet sheet;
    private final SheetHeader header;
    private int comments;
    private int rowsInMemory;
    private long textInMemory;

    /** @param header of the sheet as it came: its columns look as they do in the template */
    public AnnotatedSheet(OutputStream output, String title, SheetHeader header) {
        this.workbook = new Workbook(new XlsxWriter.Unclosed(output), "Baton", "1.0");
        this.sheet = workbook.newWorksheet(title);
        this.header = header;
        ColumnLook look = new ColumnLook(workbook);
        for (int column = 0; column < header.width(); column++) {
            sheet.width(column, OTHER_WIDTH);
        }
        header.columns()
                .forEach((index, found) -> look.give(
                        sheet, index, found.column(), header.lastRow(), header.lastRow() + ROWS_WITH_DROP_DOWN));
        sheet.width(header.resultColumn(), RESULT_WIDTH);
        sheet.freezePane(0, header.lastRow());
    }

    /**
     * @param result said of the row; null for nothing
     * @param errors of the row, by cell
     */
    public void row(SheetRow row, String result, List<CellError> errors) throws IOException {
        int at = row.number() - 1;
        for (int column = 0; column < Math.min(row.cells().size(), header.width()); column++) {
            boolean ofHeader = row.number() <= header.lastRow();
            boolean repeated = ofHeader && !row.cell(column).isOwn();
            if (column != header.resultColumn() && row.cell(column).value() != null && !repeated) {
                write(at, column, row.cell(column));
                look(at, column);
            }
        }
        if (row.fault().isPresent()) {
            // Also where the fault itself lies in a column that nobody reads.
            header.columns().keySet().stream()
                    .min(Integer::compare)
                    .ifPresent(first -> write(at, first, new SheetCell(SheetCell.Mark.ERROR, SheetCell.Style.PLAIN)));
        }
        for (CellError error : errors) {
            if (error.column() >= 0) {
                if (row.cell(error.column()).merge() != SheetCell.Merge.NONE) {
                    // It is merged no longer, and the question would be forgotten.
                    sheet.formula(at, error.column(), "NA()");
                }
                mark(at, error);
            }
        }
        if (result != null) {
            XlsxWriter.text(sheet, at, header.resultColumn(), result);
            look(at, header.resultColumn());
            if (!errors.isEmpty()) {
                sheet.style(at, header.resultColumn()).fillColor(RED).set();
            }
        }
        rowsInMemory++;
        if (rowsInMemory >= ROWS_IN_MEMORY || textInMemory >= TEXT_IN_MEMORY) {
            sheet.flush();
            rowsInMemory = 0;
            textInMemory = 0;
        }
    }

    /** A cell's own style stands above that of its column. */
    private void look(int row, int column) {
        SheetHeader.Found found = header.columns().get(column);
        if (row == header.lastRow() - 1) {
            sheet.style(row, column)
                    .bold()
                    .fillColor(found == null ? GREY : ColumnLook.colour(found.column()))
                    .wrapText(true)
                    .set();
        } else if (found != null && row >= header.lastRow() && ColumnLook.isKeptAsText(found.column())) {
            sheet.style(row, column).format(ColumnLook.TEXT_FORMAT).set();
        }
    }

    private void mark(int row, CellError error) {
        look(row, error.column());
        sheet.style(row, error.column()).fillColor(RED).set();
        if (comments++ < MOST_COMMENTS) {
            sheet.comment(row, error.column(), error.message().chinese());
        }
    }

    private void write(int row, int column, SheetCell cell) {
        switch (cell.value()) {
            case null -> {}
            case BigDecimal number -> {
                sheet.value(row, column, number);
                if (cell.style() != SheetCell.Style.PLAIN) {
                    sheet.style(row, column)
                            .format(cell.style() == SheetCell.Style.DATE ? XlsxWriter.DATE_FORMAT : "0.##%")
                            .set();
                }
            }
            case Boolean yes -> sheet.value(row, column, yes);
            // Whoever sends it again without having mended it gets the error again, and not a text in its place.
            case SheetCell.Mark broken -> sheet.formula(row, column, "NA()");
            default -> {
                String text = cell.value().toString();
                XlsxWriter.text(sheet, row, column, text);
                textInMemory += text.length();
            }
        }
    }

    @Override
    public void close() throws IOException {
        sheet.finish();
        workbook.finish();
    }
}
