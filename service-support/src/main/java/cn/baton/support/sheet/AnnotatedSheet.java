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
    private static final int ROWS_IN_MEMORY = 500;

    /** Comments are held in memory until the end. */
    private static final int MOST_COMMENTS = 2_000;

    private final Workbook workbook;
    private final Worksheet sheet;
    private final int resultColumn;
    private int comments;
    private int written;

    /** @param resultColumn index of the column that is added */
    public AnnotatedSheet(OutputStream output, String title, int resultColumn) {
        this.workbook = new Workbook(new XlsxWriter.Unclosed(output), "Baton", "1.0");
        this.sheet = workbook.newWorksheet(title);
        this.resultColumn = resultColumn;
        sheet.width(resultColumn, 60);
    }

    /**
     * @param result said of the row; null for nothing
     * @param errors of the row, by cell
     */
    public void row(SheetRow row, String result, List<CellError> errors) throws IOException {
        int at = row.number() - 1;
        for (int column = 0; column < Math.min(row.cells().size(), resultColumn); column++) {
            write(at, column, row.cell(column));
        }
        for (CellError error : errors) {
            if (error.column() >= 0) {
                mark(at, error);
            }
        }
        if (result != null) {
            XlsxWriter.text(sheet, at, resultColumn, result);
            if (!errors.isEmpty()) {
                sheet.style(at, resultColumn).fillColor(RED).set();
            }
        }
        if (++written % ROWS_IN_MEMORY == 0) {
            sheet.flush();
        }
    }

    private void mark(int row, CellError error) {
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
            case SheetCell.Mark broken -> sheet.inlineString(row, column, "#ERROR");
            default -> XlsxWriter.text(sheet, row, column, cell.value().toString());
        }
    }

    @Override
    public void close() throws IOException {
        sheet.finish();
        workbook.finish();
    }
}
