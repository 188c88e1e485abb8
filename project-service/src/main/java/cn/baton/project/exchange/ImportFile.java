package cn.baton.project.exchange;

import cn.baton.support.file.FileStore;
import cn.baton.support.file.StoredFile;
import cn.baton.support.file.TempFiles;
import cn.baton.support.problem.LocalizedText;
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
        return row.number() > header.lastRow() && !row.isBlank() && !isFoot(row);
    }

    /** A sum, a note or the like: it is no data, and somebody should know that it was taken for that. */
    boolean isFootLine(SheetRow row) {
        return row.number() > header.lastRow() && isFoot(row);
    }

    /** By what is its own, or else with what lies over it: a county merged over its projects and their sum says nothing. */
    private boolean isFoot(SheetRow row) {
        SheetRow written = row.asWritten();
        return feet.isOne(written) || written != row && feet.isOne(row);
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
                triable &= !column.required() && (column.type() != SheetColumn.Type.CODE || column.list() != null);
            }
        }
        ImportRow read = new ImportRow(row.number(), values);
        List<CellError> questions = questions(row, read);
        errors.addAll(questions);
        return new Candidate(read, List.copyOf(errors), triable && questions.isEmpty());
    }

    private List<CellError> questions(SheetRow row, ImportRow read) {
        boolean identified = !kind.identities(read).isEmpty();
        List<CellError> questions = new ArrayList<>();
        header.columns()
                .forEach((index, found) -> MergedQuestions.of(found.column(), row.cell(index), identified)
                        .ifPresent(question -> questions.add(new CellError(
                                row.number(), index, found.column().header(), question))));
        return questions;
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

    @Override
    public void close() throws IOException {
        try {
            source.close();
        } finally {
            Files.deleteIfExists(path);
        }
    }

    private static boolean isDash(SheetCell cell) {
        return cell.value() instanceof String text && isDash(text);
    }

    static boolean isDash(String text) {
        return List.of("-", "－", "—", "——").contains(text.strip());
    }
}
