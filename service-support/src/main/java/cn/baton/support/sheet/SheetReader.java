package cn.baton.support.sheet;

import cn.baton.support.file.FileType;
import cn.baton.support.problem.LocalizedText;
import cn.baton.support.problem.ProblemException;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Iterator;

/** A sheet, row by row: however long it is, only the row at hand (and an XLSX's table of texts) is in memory. */
public interface SheetReader extends Iterator<SheetRow>, AutoCloseable {

    /**
     * The first visible sheet of a workbook, or a CSV in UTF-8 or GB18030.
     *
     * @throws ProblemException 422 on {@code file} when it is broken, or unpacks to more than is reasonable
     */
    static SheetReader open(Path file, FileType type) throws IOException {
        return type == FileType.XLSX ? XlsxReader.open(file) : CsvReader.open(file);
    }

    @Override
    void close() throws IOException;

    /** What is said of a file that cannot be read. */
    static ProblemException unreadable() {
        return ProblemException.invalid(
                "file", LocalizedText.of("文件已损坏，无法读取", "The file is broken and cannot be read"));
    }
}
