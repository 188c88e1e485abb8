package cn.baton.support.sheet;

import cn.baton.support.file.FileType;
import cn.baton.support.problem.ProblemException;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;

/** A spreadsheet on disk: a workbook with its visible sheets, or a CSV, which is one sheet without a title. */
public interface SheetSource extends AutoCloseable {

    /**
     * @param type XLSX, or anything else for a CSV in UTF-8, GB18030 or UTF-16
     * @throws ProblemException 422 on {@code file} when it is broken, or unpacks to more than is reasonable
     */
    static SheetSource open(Path file, FileType type) throws IOException {
        return type == FileType.XLSX ? XlsxFile.open(file) : new CsvFile(file);
    }

    /** Titles of the sheets, in their order. */
    List<String> titles();

    /** Goes through a sheet, as often as is asked for, with the value of a merged cell in each of the rows that it spans. */
    SheetReader rows(int sheet) throws IOException;

    /** As {@link #rows}, with nothing in a merged cell but in its first row, as headers are read. */
    default SheetReader rowsAsWritten(int sheet) throws IOException {
        return rows(sheet);
    }

    @Override
    void close() throws IOException;
}
