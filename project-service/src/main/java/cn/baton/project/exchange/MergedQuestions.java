package cn.baton.project.exchange;

import cn.baton.support.problem.LocalizedText;
import cn.baton.support.sheet.SheetCell;
import cn.baton.support.sheet.SheetColumn;
import cn.baton.support.sheet.SheetUnit;

import java.util.Optional;
import java.util.Set;

/**
 * What has to be asked of cells that are merged. A value over several rows is that of each of them, as with a county beside
 * its projects; but an amount may be what they have together, a name may be that of one project in several lines, and a
 * cell over two columns is of one of them only.
 */
final class MergedQuestions {

    /** Units of what is added up. */
    private static final Set<SheetUnit> ADDED_UP = Set.of(SheetUnit.TEN_THOUSAND_YUAN, SheetUnit.MU);

    private MergedQuestions() {}

    /** @param identified whether the row has a code of its own, or another thing that no other row of the file has */
    static Optional<LocalizedText> of(SheetColumn column, SheetCell cell, boolean identified) {
        return switch (cell.merge()) {
            case NONE -> Optional.empty();
            case LEADING -> over(column, identified, "下", "below");
            case COVERED ->
                Optional.of(LocalizedText.of(
                        "与左边的单元格合并，无法判断属于哪一列：请拆分单元格后分别填写",
                        "It is merged with the cell on its left, and may be meant for either column: split them, and"
                                + " fill in each"));
            case CONTINUED -> over(column, identified, "上", "above");
        };
    }

    /** The first row of them as the others: whether its amount is that of all is the same question. */
    private static Optional<LocalizedText> over(
            SheetColumn column, boolean identified, String chinese, String english) {
        if (column.unit() != null && ADDED_UP.contains(column.unit())) {
            return Optional.of(LocalizedText.of(
                    "与%1$s面的单元格合并，无法判断是各行的数还是合计：请拆分单元格后分别填写",
                    "It is merged with the cell %2$s, and may be the amount of each row or of all: split them, and fill"
                            + " in each",
                    chinese,
                    english));
        }
        if (column.required() && column.type() == SheetColumn.Type.TEXT && !identified) {
            return Optional.of(LocalizedText.of(
                    "与%1$s面的单元格合并：如为同一个项目请合为一行，如为不同项目请分别填写",
                    "It is merged with the cell %2$s: make it one row if it is one and the same, or else fill in each",
                    chinese,
                    english));
        }
        return Optional.empty();
    }
}
