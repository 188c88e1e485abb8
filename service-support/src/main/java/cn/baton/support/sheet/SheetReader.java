package cn.baton.support.sheet;

import cn.baton.support.file.FileType;
import cn.baton.support.office.BoundedXml;
import cn.baton.support.problem.ProblemException;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Iterator;

/** A sheet, row by row: however long it is, only the row at hand is in memory. */
public interface SheetReader extends Iterator<SheetRow>, AutoCloseable {

    /**
     * The first visible sheet of a workbook, or a CSV; see {@link SheetSource}.
     *
     * @throws ProblemException 422 on {@code file} when it is broken, or unpacks to more than is reasonable
     */
    static SheetReader open(Path file, FileType type) throws IOException {
        SheetSource source = SheetSource.open(file, type);
        try {
            return new OnlySheet(source, source.rows(0));
        } catch (IOException | RuntimeException failure) {
            source.close();
            throw failure;
        }
    }

    @Override
    void close() throws IOException;

    /** What is said of a file that cannot be read. */
    static ProblemException unreadable() {
        return BoundedXml.unreadable();
    }

    /** A sheet whose source nobody else reads. */
    record OnlySheet(SheetSource source, SheetReader rows) implements SheetReader {

        @Override
        public boolean hasNext() {
            return rows.hasNext();
        }

        @Override
        public SheetRow next() {
            return rows.next();
        }

        @Override
        public void close() throws IOException {
            try (source;
                    rows) {
                // Both, also when one fails.
            }
        }
    }
}
