package cn.baton.support.sheet;

import cn.baton.support.problem.LocalizedText;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** Looks for the header among the first rows of a sheet: the rows, one or some below each other, that name most columns. */
final class HeaderSearch {

    private static final int FEWEST_COLUMNS = 2;
    private static final int MOST_LEVELS = 4;
    private static final int LONGEST_SHOWN = 40;

    /**
     * Of those that name as many columns the one that ends lowest: a total below its group is the header, not the group.
     * What only stands above it, such as a title, is none of it.
     */
    private static final Comparator<Candidate> BETTER = Comparator.comparingInt(Candidate::named)
            .thenComparing(Candidate::doubles, Comparator.reverseOrder())
            .thenComparing(Candidate::endsWithColumn)
            .thenComparingInt(Candidate::lastRow)
            .thenComparing(candidate -> candidate.rows().size(), Comparator.reverseOrder());

    private final List<SheetRow> rows;
    private final List<SheetColumn> columns;
    private final HeaderNames names;

    /** @param rows the first of the sheet */
    HeaderSearch(List<SheetRow> rows, List<SheetColumn> columns) {
        this.rows = rows.stream().filter(row -> !ColumnNumbers.are(row)).toList();
        this.columns = columns;
        this.names = new HeaderNames(columns);
    }

    private record Candidate(List<SheetRow> rows, List<HeaderPath> paths, Map<Integer, HeaderPath.Match> matches) {

        int named() {
            return (int) matches.values().stream()
                    .map(match -> match.column().name())
                    .distinct()
                    .count();
        }

        int doubles() {
            return matches.size() - named();
        }

        List<String> shown() {
            return paths.stream().map(HeaderPath::shown).toList();
        }

        int lastRow() {
            return rows.getLast().number();
        }

        boolean endsWithColumn() {
            return matches.keySet().stream()
                    .anyMatch(column -> paths.get(column).ownRow() == lastRow());
        }
    }

    /** Empty when there is none. */
    Optional<SheetHeader> find() {
        List<Candidate> candidates = new ArrayList<>();
        for (int first = 0; first < rows.size(); first++) {
            for (int levels = 1; levels <= MOST_LEVELS && first + levels <= rows.size(); levels++) {
                candidates.add(candidate(rows.subList(first, first + levels)));
            }
        }
        return candidates.stream()
                // The first of those that are equal.
                .reduce((one, other) -> BETTER.compare(other, one) > 0 ? other : one)
                .filter(best -> best.named() >= Math.min(FEWEST_COLUMNS, columns.size()))
                .map(best -> firstLike(best, candidates))
                .map(this::withPartsBelow)
                .map(this::header);
    }

    /** As on every page of what was made for printing: the rows between are data. */
    private static Candidate firstLike(Candidate best, List<Candidate> candidates) {
        return candidates.stream()
                .filter(other -> other.rows().size() == best.rows().size())
                .filter(other -> other.shown().equals(best.shown()))
                .findFirst()
                .orElse(best);
    }

    /**
     * What a column of amounts is divided into may stand below it, in a row in which nothing stands below the names: it
     * belongs to the header even if none of it is known.
     */
    private Candidate withPartsBelow(Candidate best) {
        int next = rows.indexOf(best.rows().getLast()) + 1;
        if (next >= rows.size() || best.rows().size() == MOST_LEVELS || !hasParts(rows.get(next), best)) {
            return best;
        }
        return candidate(rows.subList(next - best.rows().size(), next + 1));
    }

    private static boolean hasParts(SheetRow row, Candidate above) {
        boolean any = false;
        for (Map.Entry<Integer, HeaderPath.Match> match : above.matches().entrySet()) {
            SheetCell cell = row.cell(match.getKey());
            boolean isAmount = match.getValue().column().unit() != null;
            boolean isSame =
                    cell.shown().equals(above.paths().get(match.getKey()).shown());
            if (!cell.isBlank() && !isSame && (!isAmount || !isWord(cell))) {
                return false;
            }
            any |= isAmount && !cell.isBlank() && !isSame;
        }
        return any;
    }

    private static boolean isWord(SheetCell cell) {
        return cell.value() instanceof String text && text.codePoints().noneMatch(Character::isDigit);
    }

    private Candidate candidate(List<SheetRow> header) {
        List<HeaderPath> paths = HeaderPath.of(header);
        Map<Integer, HeaderPath.Match> matches = new TreeMap<>();
        paths.forEach(path -> path.match(names).ifPresent(match -> matches.put(path.column(), match)));
        return new Candidate(header, paths, matches);
    }

    private SheetHeader header(Candidate best) {
        int firstRow = best.rows().getFirst().number();
        List<NamedUnit> notes = notes(firstRow);
        ColumnUnits units = new ColumnUnits(notes);
        List<LocalizedText> questions = new ArrayList<>();
        Map<Integer, SheetHeader.Found> found = new LinkedHashMap<>();
        best.matches()
                .forEach((column, match) ->
                        found.put(column, new SheetHeader.Found(match.column(), units.factor(match, questions))));
        List<String> ignored = new ArrayList<>();
        Map<Integer, String> shown = new HashMap<>();
        int result = best.paths().size();
        for (HeaderPath path : best.paths()) {
            String text = path.shown();
            shown.put(path.column(), text);
            if (text.equals(AnnotatedSheet.RESULT_HEADER)) {
                result = path.column();
            } else if (!text.isEmpty() && !found.containsKey(path.column())) {
                ignored.add(text.length() > LONGEST_SHOWN ? text.substring(0, LONGEST_SHOWN) : text);
            }
        }
        questions.addAll(totals(best));
        unreadable(best.lastRow()).ifPresent(questions::addFirst);
        return new SheetHeader(
                firstRow,
                best.lastRow(),
                found,
                shown,
                List.copyOf(ignored),
                best.paths().size(),
                result,
                List.copyOf(questions));
    }

    /** Amounts of which there are parts only: none of them is the whole. */
    private List<LocalizedText> totals(Candidate best) {
        return best.paths().stream()
                .filter(path -> path.parts().size() > 1)
                .map(path -> path.parts().get(path.parts().size() - 2))
                .distinct()
                .flatMap(group -> names.find(group.text()).stream()
                        .map(HeaderNames.Named::column)
                        .filter(column -> column.unit() != null)
                        .filter(column -> best.matches().values().stream()
                                .noneMatch(match -> match.column().equals(column)))
                        .map(column -> LocalizedText.of(
                                "单元格 %1$s：列“%2$s”下分几栏而没有“合计”，无法确定总数：请加“合计”栏，或去掉这一列的名称",
                                "The cell %1$s: the column \"%2$s\" is divided and has no 合计, so that its total is not known:"
                                        + " add one, or take the column's name away",
                                group.place(),
                                column.header())))
                .toList();
    }

    private List<NamedUnit> notes(int firstRow) {
        List<NamedUnit> notes = new ArrayList<>();
        for (SheetRow row : rows) {
            for (int column = 0; row.number() < firstRow && column < row.cells().size(); column++) {
                notes.addAll(UnitWords.in(row.cell(column).shown(), CellError.address(row.number(), column)));
            }
        }
        return notes;
    }

    /** What the header says may hang on a line above it that cannot be read. */
    private Optional<LocalizedText> unreadable(int lastRow) {
        return rows.stream()
                .filter(row -> row.number() <= lastRow)
                .flatMap(row -> row.fault().stream())
                .map(fault -> LocalizedText.of(
                        "单元格 %1$s：%2$s",
                        "The cell %1$s: %3$s",
                        fault.address(),
                        fault.message().chinese(),
                        fault.message().english()))
                .findFirst();
    }
}
