package cn.baton.project.exchange;

import cn.baton.support.file.FileStore;
import cn.baton.support.file.StoredFile;
import cn.baton.support.problem.LocalizedText;
import cn.baton.support.sheet.CellError;
import cn.baton.support.sheet.CellException;
import cn.baton.support.sheet.CellReader;
import cn.baton.support.sheet.SheetCell;
import cn.baton.support.sheet.SheetColumn;
import cn.baton.support.sheet.SheetHeader;
import cn.baton.support.sheet.SheetReader;
import cn.baton.support.sheet.SheetRow;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** The file of one import, on disk while it is worked on, to be gone through as often as needed. */
final class ImportFile implements AutoCloseable {

    private final Path path;
    private final StoredFile stored;
    private final ImportKind kind;
    private final SheetHeader header;

    private ImportFile(Path path, StoredFile stored, ImportKind kind, SheetHeader header) {
        this.path = path;
        this.stored = stored;
        this.kind = kind;
        this.header = header;
    }

    static ImportFile open(FileStore files, StoredFile stored, ImportKind kind) throws IOException {
        Path path = Files.createTempFile("baton-import", "." + stored.type());
        try {
            files.copyTo(stored, path);
            try (SheetReader reader = SheetReader.open(path, stored.type())) {
                SheetHeader header = SheetHeader.find(SheetHeader.candidates(reader), kind.columns());
                return new ImportFile(path, stored, kind, header);
            }
        } catch (IOException | RuntimeException failure) {
            Files.deleteIfExists(path);
            throw failure;
        }
    }

    SheetHeader header() {
        return header;
    }

    String name() {
        return stored.name();
    }

    /** All rows, those above the header too. */
    SheetReader rows() throws IOException {
        return SheetReader.open(path, stored.type());
    }

    boolean isData(SheetRow row) {
        return row.number() > header.lastRow() && !row.isBlank();
    }

    /** What the cells of a row tell, and which of them cannot be read. */
    Candidate read(SheetRow row) {
        Map<String, Object> values = new LinkedHashMap<>();
        List<CellError> errors = new ArrayList<>();
        boolean triable = true;
        for (Map.Entry<Integer, SheetHeader.Found> found : header.columns().entrySet()) {
            SheetCell cell = row.cell(found.getKey());
            SheetColumn column = found.getValue().column();
            try {
                Object value = isDash(cell)
                        ? ImportRow.CLEAR
                        : CellReader.read(column, cell, found.getValue().factor());
                if (value != null) {
                    values.put(column.name(), value);
                }
            } catch (CellException unreadable) {
                errors.add(new CellError(row.number(), found.getKey(), column.header(), unreadable.text()));
                // Without what names the thing it would be taken for another.
                triable &= !column.required() && column.type() != SheetColumn.Type.CODE;
            }
        }
        return new Candidate(new ImportRow(row.number(), values), List.copyOf(errors), triable);
    }

    /** At the column with this name; at the whole row when the file has none. */
    CellError error(int row, String column, LocalizedText message) {
        int index = indexOf(column);
        return index < 0
                ? new CellError(row, -1, "", message)
                : new CellError(row, index, header.columns().get(index).column().header(), message);
    }

    /** Where the column with this name stands; -1 when the file has none. */
    int indexOf(String name) {
        return header.columns().entrySet().stream()
                .filter(entry -> entry.getValue().column().name().equals(name))
                .map(Map.Entry::getKey)
                .findFirst()
                .orElse(-1);
    }

    @Override
    public void close() throws IOException {
        Files.deleteIfExists(path);
    }

    private static boolean isDash(SheetCell cell) {
        return cell.value() instanceof String text && isDash(text);
    }

    static boolean isDash(String text) {
        return List.of("-", "－", "—", "——").contains(text.strip());
    }
}
