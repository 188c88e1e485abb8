package cn.baton.support.sheet;

import cn.baton.support.problem.LocalizedText;
import cn.baton.support.problem.ProblemException;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * Where a sheet's columns stand: below a title or not, in one row or in two with merged cells over them.
 *
 * @param lastRow number of the row that ends the header
 * @param columns by index from 0
 * @param ignored headers that no column answers to
 * @param width how many columns the header spans
 * @param resultColumn index of the column that an {@link AnnotatedSheet} adds: where it stands, or else the next
 */
public record SheetHeader(int lastRow, Map<Integer, Found> columns, List<String> ignored, int width, int resultColumn) {

    private static final int ROWS_SEARCHED = 20;
    private static final int FEWEST_COLUMNS = 2;

    /** A column with what its numbers are multiplied with; null when the header names a unit that cannot be turned. */
    public record Found(SheetColumn column, BigDecimal factor) {}

    /**
     * Finds the header among the first rows, which it takes off the reader as far as it had to look.
     *
     * @throws ProblemException 422 on {@code file} when there is none, a needed column is missing, or one is there twice
     */
    public static SheetHeader find(List<SheetRow> rows, List<SheetColumn> columns) {
        SheetHeader found = search(rows, columns).orElseThrow(() -> none(""));
        found.requireWhole(columns);
        return found;
    }

    /** As {@link #find}, also where a column is missing or there twice; empty when there is no header. */
    static Optional<SheetHeader> search(List<SheetRow> rows, List<SheetColumn> columns) {
        HeaderNames names = new HeaderNames(columns);
        SheetHeader best = null;
        for (int i = 0; i < rows.size(); i++) {
            best = better(best, single(rows.get(i), names));
            if (i + 1 < rows.size()) {
                best = better(best, twofold(rows.get(i), rows.get(i + 1), names));
            }
        }
        return Optional.ofNullable(best)
                .filter(header -> header.columns.size() >= Math.min(FEWEST_COLUMNS, columns.size()));
    }

    /** @param where it was looked for, in a bracket; may be empty */
    static ProblemException none(String where) {
        return ProblemException.invalid(
                "file",
                LocalizedText.of(
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

    private static SheetHeader single(SheetRow row, HeaderNames names) {
        Map<Integer, List<String>> headers = new TreeMap<>();
        for (int column = 0; column < row.cells().size(); column++) {
            headers.put(column, List.of(row.cell(column).shown()));
        }
        return match(row.number(), headers, names);
    }

    /** A merged cell holds its text in its first column; the others below it are empty. */
    private static SheetHeader twofold(SheetRow upper, SheetRow lower, HeaderNames names) {
        Map<Integer, List<String>> headers = new TreeMap<>();
        String group = "";
        for (int column = 0;
                column < Math.max(upper.cells().size(), lower.cells().size());
                column++) {
            String above = upper.cell(column).shown();
            String below = lower.cell(column).shown();
            group = above.isBlank() ? group : above;
            headers.put(column, below.isBlank() ? List.of(above) : List.of(group + below, below));
        }
        return match(lower.number(), headers, names);
    }

    private static SheetHeader match(int lastRow, Map<Integer, List<String>> headers, HeaderNames names) {
        Map<Integer, Found> found = new LinkedHashMap<>();
        List<String> ignored = new ArrayList<>();
        int[] result = {headers.size()};
        headers.forEach((index, alternatives) -> alternatives.stream()
                .map(names::find)
                .flatMap(Optional::stream)
                .findFirst()
                .ifPresentOrElse(column -> found.put(index, column), () -> {
                    String shown = Texts.strip(alternatives.getLast()).replaceAll("\\s+", " ");
                    if (shown.equals(AnnotatedSheet.RESULT_HEADER)) {
                        result[0] = index;
                    } else if (!shown.isEmpty()) {
                        ignored.add(shown.length() > 40 ? shown.substring(0, 40) : shown);
                    }
                }));
        return new SheetHeader(lastRow, found, List.copyOf(ignored), headers.size(), result[0]);
    }

    private static SheetHeader better(SheetHeader one, SheetHeader other) {
        return one == null || other.columns.size() > one.columns.size() ? other : one;
    }

    /** 422 when a needed column is missing, one is there twice, or has a unit that cannot be turned into its own. */
    void requireWhole(List<SheetColumn> all) {
        List<String> present =
                columns.values().stream().map(found -> found.column().name()).toList();
        columns.values().stream()
                .filter(found -> present.indexOf(found.column().name())
                        != present.lastIndexOf(found.column().name()))
                .findFirst()
                .ifPresent(twice -> {
                    throw ProblemException.invalid(
                            "file",
                            LocalizedText.of(
                                    "列“%s”出现了不止一次",
                                    "The column \"%s\" is there more than once",
                                    twice.column().header()));
                });
        columns.values().stream()
                .filter(found -> found.factor() == null)
                .map(Found::column)
                .findFirst()
                .ifPresent(foreign -> {
                    throw ProblemException.invalid(
                            "file",
                            LocalizedText.of(
                                    "列“%s”的单位无法换算为%s",
                                    "The unit of the column \"%s\" cannot be turned into %s",
                                    foreign.header(),
                                    foreign.unit().label()));
                });
        all.stream()
                .filter(column -> column.required() && !present.contains(column.name()))
                .findFirst()
                .ifPresent(missing -> {
                    throw ProblemException.invalid(
                            "file", LocalizedText.of("缺少列“%s”", "The column \"%s\" is missing", missing.header()));
                });
    }
}
