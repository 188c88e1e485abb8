package cn.baton.support.sheet;

import cn.baton.support.problem.LocalizedText;
import cn.baton.support.problem.ProblemException;

/** Gathers the text of a cell out of its runs, without what tells how to pronounce it. */
final class RichText {

    /** Room for thirty cells of 4 000 characters. */
    private static final int MOST_IN_ROW = 128 * 1_024;

    private final StringBuilder text = new StringBuilder();
    private boolean inText;
    private boolean inPhonetic;

    void clear() {
        text.setLength(0);
        inText = false;
        inPhonetic = false;
    }

    /** Takes what the event tells; false when the text is longer than a cell's can be. */
    boolean take(BoundedXml xml) {
        if (xml.isText()) {
            return !inText || inPhonetic || xml.appendText(text, SheetCell.MOST_TEXT);
        }
        if (xml.starts("t") || xml.starts("v")) {
            inText = true;
        } else if (xml.ends("t") || xml.ends("v")) {
            inText = false;
        } else if (xml.starts("rPh")) {
            inPhonetic = true;
        } else if (xml.ends("rPh")) {
            inPhonetic = false;
        }
        return true;
    }

    /** @param address of the cell, empty when it is not known */
    static ProblemException tooLong(String address) {
        return ProblemException.invalid(
                "file",
                LocalizedText.of(
                        "单元格%s的文字超过 %d 个字",
                        "The text of a cell %s is longer than %d characters", address, SheetCell.MOST_TEXT));
    }

    /**
     * Refuses a row whose cells hold, taken together, more than anybody enters: many rows are in memory at a time.
     *
     * @param length of all its texts
     */
    static void requireRoom(int row, long length) {
        if (length > MOST_IN_ROW) {
            throw ProblemException.invalid(
                    "file",
                    LocalizedText.of(
                            "第 %d 行的文字共超过 %d 个字",
                            "The texts of row %d are longer than %d characters together", row, MOST_IN_ROW));
        }
    }

    boolean isEmpty() {
        return text.isEmpty();
    }

    /** Without the mark by which Excel keeps a carriage return. */
    @Override
    public String toString() {
        return text.indexOf("_x") < 0 ? text.toString() : text.toString().replace("_x000D_", "");
    }
}
