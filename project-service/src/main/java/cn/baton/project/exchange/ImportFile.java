package cn.baton.project.exchange;

import cn.baton.support.file.FileStore;
import cn.baton.support.file.FileType;
import cn.baton.support.file.StoredFile;
import cn.baton.support.file.TempFiles;
import cn.baton.support.problem.LocalizedText;
import cn.baton.support.sheet.AnnotatedSheet;
import cn.baton.support.sheet.CellError;
import cn.baton.support.sheet.SheetChoice;
import cn.baton.support.sheet.SheetHeader;
import cn.baton.support.sheet.SheetReader;
import cn.baton.support.sheet.SheetRow;
import cn.baton.support.sheet.SheetSource;
import cn.baton.support.sheet.SkipReason;
import cn.baton.support.sheet.TableRows;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/** The file of one import, on disk while it is worked on, to be gone through as often as needed. */
final class ImportFile implements AutoCloseable {

    /** What an annotated file says beside a row that was written. */
    static final String IMPORTED = "已导入";

    private final Path path;
    private final StoredFile stored;
    private final ImportKind kind;
    private final SheetSource source;
    private final SheetChoice sheet;
    private final SheetHeader header;
    private final TableRows table;
    private final RowCells cells;
    private boolean hasImported;

    private ImportFile(Path path, StoredFile stored, ImportKind kind, SheetSource source, Runnable onRow)
            throws IOException {
        this.path = path;
        this.stored = stored;
        this.kind = kind;
        this.source = source;
        this.sheet = SheetChoice.find(source, kind.title(), kind.columns());
        this.header = sheet.header();
        sheet.requireSameUnits(stored.name());
        try (SheetReader rows = rows()) {
            this.table = TableRows.survey(rows, header, onRow);
        }
        this.cells = new RowCells(kind, header, table, stored.type() == FileType.CSV);
    }

    /** @param onRow runs at every row that is gone through, such as to see whether the import is still wanted */
    static ImportFile open(FileStore files, StoredFile stored, ImportKind kind, Runnable onRow) throws IOException {
        Path path = TempFiles.create("import", "." + stored.type());
        try {
            files.copyTo(stored, path);
            SheetSource source = SheetSource.open(path, stored.type());
            try {
                return new ImportFile(path, stored, kind, source, onRow);
            } catch (IOException | RuntimeException failure) {
                source.close();
                throw failure;
            }
        } catch (IOException | RuntimeException failure) {
            Files.deleteIfExists(path);
            throw failure;
        }
    }

    SheetChoice sheet() {
        return sheet;
    }

    SheetHeader header() {
        return header;
    }

    /** Headers that no column answers to, and the letters of columns that have none. */
    List<String> ignoredColumns() {
        return Stream.concat(header.ignored().stream(), table.unnamedColumns().stream())
                .toList();
    }

    String name() {
        return stored.name();
    }

    /** All rows, those above the header too. */
    SheetReader rows() throws IOException {
        return source.rows(sheet.sheet());
    }

    boolean isData(SheetRow row) {
        return table.isData(row) && !isImported(row);
    }

    /** Why a row is no data, such as a sum or a note: somebody should know that it was taken for that. */
    Optional<SkipReason> skipReason(SheetRow row) {
        return table.skipReason(row).or(() -> isImported(row) ? Optional.of(SkipReason.IMPORTED) : Optional.empty());
    }

    /** Without a code it would be written a second time when the others have been corrected. */
    private boolean isImported(SheetRow row) {
        boolean saysSo = AnnotatedSheet.RESULT_HEADER.equals(header.shown().get(header.resultColumn()))
                && IMPORTED.equals(row.cell(header.resultColumn()).value());
        if (!saysSo) {
            return false;
        }
        Candidate candidate = cells.read(row);
        // One with errors, such as in its code, was not written as it stands now.
        boolean imported =
                candidate.isClean() && kind.identities(candidate.row()).isEmpty();
        hasImported |= imported;
        return imported;
    }

    /** Why there is nothing to do with a file in which no row is left. */
    LocalizedText nothingToDo() {
        return hasImported
                ? LocalizedText.of("各行上次都已导入，没有要导入的数据", "All rows were imported before; none is left")
                : LocalizedText.of("表中没有数据", "There are no rows in the sheet");
    }

    /** What the cells of a row tell, and which of them cannot be read. */
    Candidate read(SheetRow row) {
        return cells.read(row);
    }

    /** At the column with this name; at the whole row when the file has none. */
    CellError error(int row, String column, LocalizedText message) {
        int index = indexOf(column);
        return index < 0
                ? new CellError(row, -1, "", message)
                : new CellError(row, index, header.columns().get(index).column().header(), message);
    }

    /** Where the column stands that tells this field, or the whole that it is a part of; -1 when the file has none. */
    int indexOf(String name) {
        int index = header.columns().entrySet().stream()
                .filter(entry -> entry.getValue().column().name().equals(name))
                .map(Map.Entry::getKey)
                .findFirst()
                .orElse(-1);
        int dot = name.lastIndexOf('.');
        return index >= 0 || dot < 0 ? index : indexOf(name.substring(0, dot));
    }

    /** Name of the column that tells this field; the field itself when the file has none. */
    String columnOf(String field) {
        int index = indexOf(field);
        return index < 0 ? field : header.columns().get(index).column().name();
    }

    @Override
    public void close() throws IOException {
        try {
            source.close();
        } finally {
            Files.deleteIfExists(path);
        }
    }
}
