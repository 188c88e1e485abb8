package cn.baton.support.sheet;

import cn.baton.support.problem.LocalizedText;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;

/**
 * In which unit the bare numbers of a column are, by all that the sheet says of it: its own header, the groups over it,
 * and the notes above the table. Where these contradict each other, or name what cannot be turned into the column's own
 * unit, there is a question and no guess.
 */
final class ColumnUnits {

    private final List<NamedUnit> notes;

    /** @param notes above the table */
    ColumnUnits(List<NamedUnit> notes) {
        this.notes = notes;
    }

    /**
     * @param questions to which a question is added when there is one
     * @return what a bare number is multiplied with
     */
    BigDecimal factor(HeaderPath.Match match, List<LocalizedText> questions) {
        SheetColumn column = match.column();
        SheetUnit kept = column.unit();
        if (kept == null) {
            return BigDecimal.ONE;
        }
        List<List<NamedUnit>> levels = new ArrayList<>();
        levels.add(match.unit() == null ? List.of() : List.of(match.unit()));
        match.groups().forEach(group -> levels.add(concerning(kept, UnitWords.in(group.text(), group.place()))));
        levels.add(concerning(kept, notes.stream().filter(NamedUnit::settled).toList()));
        BigDecimal factor = null;
        for (List<NamedUnit> level : levels) {
            if (factor == null && !level.isEmpty()) {
                factor = agreed(level, column, questions);
            } else if (!level.isEmpty()) {
                requireOne(level, column, factor, questions);
            }
        }
        BigDecimal found = factor == null ? BigDecimal.ONE : factor;
        concerning(kept, notes.stream().filter(note -> !note.settled()).toList())
                .forEach(mention -> requireOne(List.of(mention), column, found, questions));
        return found;
    }

    private static List<NamedUnit> concerning(SheetUnit kept, List<NamedUnit> named) {
        return named.stream().filter(unit -> unit.concerns(kept)).toList();
    }

    /** Of the nearest that says anything. */
    private static BigDecimal agreed(List<NamedUnit> level, SheetColumn column, List<LocalizedText> questions) {
        NamedUnit first = level.getFirst();
        BigDecimal factor = first.factor(column.unit()).orElse(null);
        if (factor == null) {
            questions.add(LocalizedText.of(
                    "单元格 %1$s 的单位“%2$s”无法换算为%4$s（列“%3$s”）：请换算后改写单位，再导入",
                    "The unit \"%2$s\" in the cell %1$s cannot be turned into %4$s, for the column \"%3$s\": convert the"
                            + " numbers and the unit, and import again",
                    first.place(),
                    first.word(),
                    column.header(),
                    column.unit().label()));
            return BigDecimal.ONE;
        }
        level.stream()
                .filter(other -> !other.makes(column.unit(), factor))
                .findFirst()
                .ifPresent(other -> questions.add(disagreement(other, column)));
        return factor;
    }

    private static void requireOne(
            List<NamedUnit> level, SheetColumn column, BigDecimal factor, List<LocalizedText> questions) {
        if (level.stream().noneMatch(unit -> unit.makes(column.unit(), factor))) {
            questions.add(disagreement(level.getFirst(), column));
        }
    }

    /** What is asked where a text names another unit than a column has. */
    static LocalizedText disagreement(NamedUnit named, SheetColumn column) {
        return LocalizedText.of(
                "%1$s 写有单位“%2$s”，与列“%3$s”的单位不一致或无法确定：请核对，并在列“%3$s”的表头写明单位，其他处与其一致后再导入",
                "%1$s names the unit \"%2$s\", which is not that of the column \"%3$s\", or may not be: write the unit in"
                        + " that column's header, make the others agree with it, and import again",
                named.place(),
                named.word(),
                column.header());
    }
}
