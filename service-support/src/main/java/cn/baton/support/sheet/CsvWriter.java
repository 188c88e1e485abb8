package cn.baton.support.sheet;

import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVPrinter;

import java.io.BufferedWriter;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.util.List;

/** UTF-8 with a byte order mark, without which Excel takes it for the system's old encoding. */
final class CsvWriter implements SheetWriter {

    private final List<SheetColumn> columns;
    private final CSVPrinter printer;

    CsvWriter(OutputStream output, List<SheetColumn> columns) throws IOException {
        this.columns = columns;
        Writer text = new BufferedWriter(new OutputStreamWriter(output, StandardCharsets.UTF_8));
        text.write('\uFEFF');
        printer = new CSVPrinter(text, CSVFormat.DEFAULT);
        printer.printRecord(columns.stream().map(SheetColumn::title).toList());
    }

    @Override
    public void row(List<Object> values) throws IOException {
        for (int i = 0; i < columns.size(); i++) {
            printer.print(shown(columns.get(i), values.get(i)));
        }
        printer.println();
    }

    @Override
    public void close() throws IOException {
        printer.flush();
    }

    private static String shown(SheetColumn column, Object value) {
        return switch (value) {
            case null -> "";
            case BigDecimal number -> number.toPlainString();
            case Boolean yes -> yes ? "是" : "否";
            case List<?> items -> Injection.neutralise(XlsxWriter.join(column, items));
            case String text -> Injection.neutralise(XlsxWriter.label(column, text));
            default -> value.toString();
        };
    }
}
