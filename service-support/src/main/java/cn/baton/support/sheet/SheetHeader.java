package cn.baton.support.sheet;

import cn.baton.support.problem.LocalizedText;
import cn.baton.support.problem.ProblemException;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Where a sheet's columns stand: below a title or not, in one row or in several with merged cells over them.
 *
 * @param firstRow number of the row that begins the header
 * @param lastRow number of the row that ends it
 * @param columns by index from 0
 * @param shown the header of every column, as people see it
 * @param ignored headers that no column answers to
 * @param width how many columns the header spans
 * @param resultColumn index of the column that an {@link AnnotatedSheet} adds: where it stands, or else the next
 * @param questions that must be answered before a row is read, such as in which unit amounts are
 */
public record SheetHeader(
        int firstRow,
        int lastRow,
        Map<Integer, Found> columns,
        Map<Integer, String> shown,
        List<String> ignored,
        int width,
        int resultColumn,
        List<LocalizedText> questions) {

    private static final int ROWS_SEARCHED = 20;
    private static final int LONGEST_UNIT = 12;

    /** A column with what its bare numbers are multiplied with. */
    public record Found(SheetColumn column, BigDecimal factor) {}

    /**
     * Finds the header among the first rows, which it takes off the reader as far as it had to look.
     *
     * @throws ProblemException 422 on {@code file} when there is none, a needed column is missing, one is there twice, or
     *     the unit of one is in doubt
     */
    public static SheetHeader find(List<SheetRow> rows, List<SheetColumn> columns) {
        SheetHeader found = search(rows, columns).orElseThrow(() -> none(""));
        found.requireWhole(columns);
        found.requireNoQuestion();
        return found;
    }

    /** As {@link #find}, also where a column is missing or there twice; empty when there is no header. */
    static Optional<SheetHeader> search(List<SheetRow> rows, List<SheetColumn> columns) {
        return new HeaderSearch(rows, columns).find();
    }

    /** @param where it was looked for, in a bracket; may be empty */
    static ProblemException none(String where) {
        return refused(LocalizedText.of(
                "前 %d 行中没有找到表头%s，请使用模板",
                "No header was found in the first %d rows%s; use the template", ROWS_SEARCHED, where));
    }

    /** The rows among which the header is looked for. */
    public static List<SheetRow> candidates(SheetReader reader) {
        List<SheetRow> rows = new ArrayList<>();
        while (rows.size() < ROWS_SEARCHED && reader.hasNext()) {
            rows.add(reader.next());
        }
        return rows;
    }

    /** 422 when a needed column is missing, or one is there twice. */
    void requireWhole(List<SheetColumn> all) {
        List<String> present =
                columns.values().stream().map(found -> found.column().name()).toList();
        columns.values().stream()
                .filter(found -> present.indexOf(found.column().name())
                        != present.lastIndexOf(found.column().name()))
                .findFirst()
                .ifPresent(twice -> {
                    throw refused(LocalizedText.of(
                            "列“%s”出现了不止一次",
                            "The column \"%s\" is there more than once",
                            twice.column().header()));
                });
        all.stream()
                .filter(column -> column.required() && !present.contains(column.name()))
                .findFirst()
                .ifPresent(missing -> {
                    throw refused(LocalizedText.of("缺少列“%s”", "The column \"%s\" is missing", missing.header()));
                });
    }

    /** 422 with what has to be answered first. */
    void requireNoQuestion() {
        if (!questions.isEmpty()) {
            throw refused(questions.getFirst());
        }
    }

    /**
     * 422 when a text beside the table, such as a note below it or the name of the file, names another unit than its
     * columns have.
     *
     * @param place where the text stands
     */
    public void requireSameUnits(String text, String place) {
        for (NamedUnit named : UnitWords.in(text, place)) {
            columns.values().stream()
                    .filter(found -> found.column().unit() != null)
                    .filter(found -> named.concerns(found.column().unit()))
                    .filter(found -> !named.makes(found.column().unit(), found.factor()))
                    .findFirst()
                    .ifPresent(found -> {
                        throw refused(ColumnUnits.disagreement(named, found.column()));
                    });
        }
    }

    /**
     * A cell beside the columns that names the unit of the row's amounts, as in a column 单位, where that is not the unit
     * of their columns.
     */
    public Optional<CellError> otherUnit(SheetRow row) {
        for (int column = 0; column < row.cells().size(); column++) {
            boolean isBeside = !columns.containsKey(column) && column != resultColumn;
            if (isBeside && row.cell(column).value() instanceof String text && text.length() <= LONGEST_UNIT) {
                Optional<CellError> other = otherUnit(row, column, text);
                if (other.isPresent()) {
                    return other;
                }
            }
        }
        return Optional.empty();
    }

    private Optional<CellError> otherUnit(SheetRow row, int column, String text) {
        if (!UnitWords.isAlone(text)) {
            return Optional.empty();
        }
        String address = CellError.address(row.number(), column);
        return UnitWords.in(text, address).stream()
                .flatMap(named -> columns.entrySet().stream()
                        .filter(found -> !row.cell(found.getKey()).isBlank())
                        .map(found -> found.getValue())
                        .filter(found -> found.column().unit() != null
                                && named.concerns(found.column().unit())
                                && !named.makes(found.column().unit(), found.factor()))
                        .map(found -> ColumnUnits.disagreement(named, found.column())))
                .findFirst()
                .map(question -> new CellError(row.number(), column, shown.getOrDefault(column, ""), question));
    }

    private static ProblemException refused(LocalizedText why) {
        return ProblemException.invalid("file", why);
    }
}
