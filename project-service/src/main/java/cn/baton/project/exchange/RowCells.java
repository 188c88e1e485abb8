package cn.baton.project.exchange;

import cn.baton.support.problem.LocalizedText;
import cn.baton.support.sheet.CellError;
import cn.baton.support.sheet.CellException;
import cn.baton.support.sheet.CellReader;
import cn.baton.support.sheet.SheetCell;
import cn.baton.support.sheet.SheetColumn;
import cn.baton.support.sheet.SheetHeader;
import cn.baton.support.sheet.SheetRow;
import cn.baton.support.sheet.TableRows;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;

/** Reads what the cells of a row tell. */
final class RowCells {

    private static final LocalizedText DOUBTFUL = LocalizedText.of(
            "此行像分组标题或小计，不像一条数据：不是数据的请删除此行，是数据的请填写序号或编号",
            "This row looks like the heading or the subtotal of a group: remove it if it is one, or else give it a number or"
                    + " a code");

    private static final LocalizedText BEYOND = LocalizedText.of(
            "此行比表头多出单元格：含逗号的内容（如 1,234.5）须整体用双引号括起，金额中的逗号也可去掉",
            "This row has more cells than the header: what holds a comma, such as 1,234.5, goes in double quotes, or without it");

    private final ImportKind kind;
    private final SheetHeader header;
    private final TableRows table;
    private final boolean separated;

    /** @param separated whether commas part the cells, as in a CSV */
    RowCells(ImportKind kind, SheetHeader header, TableRows table, boolean separated) {
        this.separated = separated;
        this.kind = kind;
        this.header = header;
        this.table = table;
    }

    /** What can be read, and which cells cannot. */
    Candidate read(SheetRow row) {
        Map<String, Object> values = new LinkedHashMap<>();
        List<CellError> errors = new ArrayList<>();
        Optional<CellError> fault = row.fault().map(this::named);
        fault.or(() -> beyond(row)).ifPresent(errors::add);
        boolean triable = errors.isEmpty();
        // What stands before a broken quote is where it belongs.
        int reliable =
                triable ? Integer.MAX_VALUE : fault.map(CellError::column).orElse(0);
        Set<String> unread = new HashSet<>();
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
                unread.add(column.name());
                if (found.getKey() < reliable) {
                    errors.add(new CellError(row.number(), found.getKey(), column.header(), unreadable.text()));
                }
            }
        }
        if (triable) {
            questions(row, new ImportRow(row.number(), values)).forEach((column, question) -> {
                errors.add(question);
                unread.add(column);
            });
            values.keySet().removeAll(unread);
            header.otherUnit(row).ifPresent(errors::add);
            if (table.isDoubtful(row)) {
                errors.add(doubt(row));
            }
        }
        return new Candidate(new ImportRow(row.number(), values, unread), List.copyOf(errors), triable);
    }

    /** What has to be asked of merged cells, by the names of their columns. */
    private Map<String, CellError> questions(SheetRow row, ImportRow read) {
        boolean identified = !kind.identities(read).isEmpty();
        Map<String, CellError> questions = new LinkedHashMap<>();
        header.columns()
                .forEach((index, found) -> MergedQuestions.of(found.column(), row.cell(index), identified)
                        .ifPresent(question -> questions.put(
                                found.column().name(),
                                new CellError(
                                        row.number(), index, found.column().header(), question))));
        return questions;
    }

    /** Of a CSV: a comma that was meant as a part of a cell has moved all that stands behind it. */
    private Optional<CellError> beyond(SheetRow row) {
        return IntStream.range(header.width(), row.cells().size())
                .filter(column -> separated
                        && !header.shown().containsKey(column)
                        && !row.cell(column).isBlank())
                .mapToObj(column -> new CellError(row.number(), column, "", BEYOND))
                .findFirst();
    }

    private CellError named(CellError fault) {
        String name = header.shown().getOrDefault(fault.column(), "");
        return new CellError(fault.row(), fault.column(), name, fault.message());
    }

    /** At what the row is called. */
    private CellError doubt(SheetRow row) {
        return header.columns().entrySet().stream()
                .filter(found -> found.getValue().column().required())
                .findFirst()
                .map(found -> new CellError(
                        row.number(), found.getKey(), found.getValue().column().header(), DOUBTFUL))
                .orElseGet(() -> new CellError(row.number(), -1, "", DOUBTFUL));
    }

    private static boolean isDash(SheetCell cell) {
        return cell.value() instanceof String text && isDash(text);
    }

    /** What a sheet says for "nothing here". */
    static boolean isDash(String text) {
        return List.of("-", "－", "—", "——").contains(text.strip());
    }
}
