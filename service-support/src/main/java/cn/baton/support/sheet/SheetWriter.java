package cn.baton.support.sheet;

import cn.baton.support.file.FileType;

import java.io.IOException;
import java.io.OutputStream;
import java.util.List;

/**
 * Writes a table while it is read from somewhere; memory does not grow with it. Texts are never formulas, whatever they
 * begin with.
 */
public interface SheetWriter extends AutoCloseable {

    /** Puts the header down at once. */
    static SheetWriter open(OutputStream output, FileType type, String title, List<SheetColumn> columns)
            throws IOException {
        return type == FileType.XLSX ? new XlsxWriter(output, title, columns) : new CsvWriter(output, columns);
    }

    /** @param values by the columns' types; for a choice the code, for null an empty cell */
    void row(List<Object> values) throws IOException;

    /** Ends the table; the output itself stays open. */
    @Override
    void close() throws IOException;
}
