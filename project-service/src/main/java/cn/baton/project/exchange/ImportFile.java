package cn.baton.project.exchange;

import cn.baton.support.file.FileStore;
import cn.baton.support.file.StoredFile;
import cn.baton.support.file.TempFiles;
import cn.baton.support.sheet.CellError;
import cn.baton.support.sheet.CellException;
import cn.baton.support.sheet.CellReader;
import cn.baton.support.sheet.FootLines;
import cn.baton.support.sheet.SheetCell;
import cn.baton.support.sheet.SheetChoice;
import cn.baton.support.sheet.SheetColumn;
import cn.baton.support.sheet.SheetHeader;
import cn.baton.support.sheet.SheetReader;
import cn.baton.support.sheet.SheetRow;
import cn.baton.support.sheet.SheetSource;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** The file of one import, on disk while it is worked on, to be gone through as often as needed. */
final class ImportFile implements AutoCloseable {

    private final Path path;
    private final StoredFile stored;
    private final ImportKind kind;
    private final SheetSource source;
    private final SheetChoice sheet;
    private final SheetHeader header;
    private final FootLines feet;

    private ImportFile(Path path, StoredFile stored, ImportKind kind, SheetSource source) throws IOException {
        this.path = path;
        this.stored = stored;
        this.kind = kind;
        this.source = source;
        this.sheet = SheetChoice.find(source, kind.title(), kind.columns());
        this.header = sheet.header();
        this.feet = new FootLines(header);
    }

    static ImportFile open(FileStore files, StoredFile stored, ImportKind kind) throws IOException {
        Path path = TempFiles.create("import", "." + stored.type());
        try {
            files.copyTo(stored, path);
            SheetSource source = SheetSource.open(path, stored.type());
            try {
                return new ImportFile(path, stored, kind, source);
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

    String name() {
        return stored.name();
    }

    /** All rows, those above the header too. */
    SheetReader rows() throws IOException {
        return source.rows(sheet.sheet());
    }

    boolean isData(SheetRow row) {
        return row.number() > header.lastRow() && !row.isBlank() && !feet.isOne(row);
    }

    /** A sum, a note or the like: it is no data, and somebody should know that it was taken for that. */
    boolean isFootLine(SheetRow row) {
        return row.number() > header.lastRow() && feet.isOne(row);
    }

    /**
     * Reads the cells of a row, and tells those that cannot be read.
     *
     * @param errors where to tell them
     * @return null when there are any
     */
    ImportRow read(SheetRow row, List<CellError> errors) {
        Map<String, Object> values = new LinkedHashMap<>();
        header.columns().forEach((index, found) -> {
            SheetCell cell = row.cell(index);
            SheetColumn column = found.column();
            try {
                Object value = isDash(cell) ? ImportRow.CLEAR : CellReader.read(column, cell, found.factor());
                if (value != null) {
                    values.put(column.name(), value);
                }
            } catch (CellException unreadable) {
                errors.add(new CellError(row.number(), index, column.header(), unreadable.text()));
            }
        });
        return errors.isEmpty() ? new ImportRow(row.number(), values) : null;
    }

    /** A new guard against rows that name the same thing; it must see every row, also of what is done already. */
    Twins twins() {
        return new Twins(kind);
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

    String headerOf(int index) {
        SheetHeader.Found found = header.columns().get(index);
        return found == null ? "" : found.column().header();
    }

    @Override
    public void close() throws IOException {
        try {
            source.close();
        } finally {
            Files.deleteIfExists(path);
        }
    }

    private static boolean isDash(SheetCell cell) {
        return cell.value() instanceof String text
                && List.of("-", "－", "—", "——").contains(text.strip());
    }

    /** Rows that name the same thing. */
    static final class Twins {

        private static final int LONGEST_IDENTITY = 400;

        private final ImportKind kind;
        private final Map<String, Integer> seen = new HashMap<>();

        private Twins(ImportKind kind) {
            this.kind = kind;
        }

        /** Number of an earlier row that names the same; 0 for none. */
        int earlier(ImportRow row) {
            List<Integer> earlier = new ArrayList<>();
            for (String identity : kind.identities(row)) {
                if (identity.length() > LONGEST_IDENTITY) {
                    // No code is that long: the row is refused for it, and need not be remembered.
                    continue;
                }
                Integer other = seen.putIfAbsent(identity, row.number());
                if (other != null) {
                    earlier.add(other);
                }
            }
            return earlier.isEmpty() ? 0 : earlier.getFirst();
        }
    }
}
