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

    /** Goes through a sheet, as often as is asked for. */
    SheetReader rows(int sheet) throws IOException;

    @Override
    void close() throws IOException;
}
