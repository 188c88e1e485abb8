package cn.baton.support.sheet;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * What stands over a column, from the widest group to its own header; the text of a cell that is merged downwards stands
 * there once.
 *
 * @param ownRow number of the lowest row in which the column itself has a header
 */
record HeaderPath(int column, List<Part> parts, int ownRow) {

    /** The column of a group that has all of it, beside those that have parts of it. */
    private static final Set<String> TOTALS = Set.of("合计", "总计", "小计", "共计", "总额", "总数", "总量", "计", "合计数", "总计数");

    /** @param place the cell */
    record Part(String text, String place) {}

    /** @param unit of the column's own header; null when it names none */
    record Match(SheetColumn column, NamedUnit unit, List<Part> groups) {}

    /** @param rows of a header, one below the other */
    static List<HeaderPath> of(List<SheetRow> rows) {
        int width = rows.stream().mapToInt(row -> row.cells().size()).max().orElse(0);
        List<HeaderPath> paths = new ArrayList<>();
        Part[] groups = new Part[rows.size()];
        for (int column = 0; column < width; column++) {
            paths.add(path(rows, column, groups));
        }
        return paths;
    }

    /** A group reaches to the right as long as nothing else stands beside it, and something below. */
    private static HeaderPath path(List<SheetRow> rows, int column, Part[] groups) {
        List<Part> parts = new ArrayList<>();
        int lowest = -1;
        for (int level = 0; level < rows.size(); level++) {
            SheetRow row = rows.get(level);
            String text = row.cell(column).shown();
            if (!Texts.strip(text).isEmpty()) {
                groups[level] = new Part(text, CellError.address(row.number(), column));
                Arrays.fill(groups, level + 1, groups.length, null);
                lowest = level;
            }
        }
        for (int level = 0; level <= lowest; level++) {
            Part part = groups[level];
            boolean again = part != null
                    && !parts.isEmpty()
                    && HeaderNames.normal(parts.getLast().text()).equals(HeaderNames.normal(part.text()));
            if (part != null && !again) {
                parts.add(part);
            }
        }
        if (parts.size() < 2) {
            // What has nothing below it is the header of its own column and no group.
            Arrays.fill(groups, null);
        }
        return new HeaderPath(
                column, List.copyOf(parts), lowest < 0 ? 0 : rows.get(lowest).number());
    }

    boolean isEmpty() {
        return parts.isEmpty();
    }

    /** Its own header, as it is shown to people. */
    String shown() {
        return isEmpty() ? "" : Texts.strip(parts.getLast().text()).replaceAll("\\s+", " ");
    }

    Optional<Match> match(HeaderNames names) {
        if (isEmpty()) {
            return Optional.empty();
        }
        Part leaf = parts.getLast();
        List<Part> above = parts.subList(0, parts.size() - 1);
        if (above.isEmpty()) {
            return names.find(leaf.text()).map(named -> match(named, leaf, List.of()));
        }
        Part parent = above.getLast();
        List<Part> groups = above.subList(0, above.size() - 1).reversed();
        Optional<HeaderNames.Named> whole =
                names.find(parent.text()).filter(named -> named.column().unit() != null);
        if (UnitWords.isAlone(leaf.text())) {
            return new HeaderPath(column, above, ownRow)
                    .match(names)
                    .filter(match -> match.column().unit() != null)
                    .map(match -> new Match(match.column(), unit(leaf.text(), leaf), above.reversed()));
        }
        if (whole.isPresent() && TOTALS.contains(HeaderNames.withoutUnit(leaf.text()))) {
            List<NamedUnit> own = UnitWords.in(leaf.text(), leaf.place());
            return whole.map(named -> own.isEmpty()
                    ? match(named, parent, groups)
                    : new Match(named.column(), own.getFirst(), above.reversed()));
        }
        boolean isPart = whole.filter(named ->
                        !names.find(leaf.text()).map(HeaderNames.Named::column).equals(Optional.of(named.column())))
                .isPresent();
        return IntStream.rangeClosed(0, above.size() - (isPart ? 1 : 0))
                .mapToObj(first -> above.subList(first, above.size()).stream()
                                .map(part -> HeaderNames.withoutUnit(part.text()))
                                .collect(Collectors.joining())
                        + leaf.text())
                .map(names::find)
                .flatMap(Optional::stream)
                .findFirst()
                .map(named -> match(named, leaf, above.reversed()));
    }

    private static Match match(HeaderNames.Named named, Part own, List<Part> groups) {
        return new Match(named.column(), named.unit() == null ? null : unit(named.unit(), own), groups);
    }

    private static NamedUnit unit(String word, Part where) {
        String bare = Texts.compact(word).replaceAll("^[(\\[【]|[)\\]】]$", "");
        return new NamedUnit(bare, false, true, where.place());
    }
}
