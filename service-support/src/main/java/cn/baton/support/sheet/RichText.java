package cn.baton.support.sheet;

import cn.baton.support.office.BoundedXml;
import cn.baton.support.problem.LocalizedText;
import cn.baton.support.problem.ProblemException;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Gathers the text of a cell out of its runs, without what tells how to pronounce it. */
final class RichText {

    /** Room for thirty cells of 4 000 characters. */
    private static final int MOST_IN_ROW = 128 * 1_024;

    /** A character by its code (ST_Xstring); halves of a pair come as themselves. */
    private static final Pattern CODE = Pattern.compile("_x((?![dD][89a-fA-F])[0-9a-fA-F]{4})_");

    private static final Pattern LIKE_A_CODE = Pattern.compile("_(?=x[0-9a-fA-F]{4}_)");

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

    /** With the characters for which Excel writes codes, but carriage returns: those it takes for part of a line break. */
    @Override
    public String toString() {
        return text.indexOf("_x") < 0
                ? text.toString()
                : CODE.matcher(text)
                        .replaceAll(
                                code -> Matcher.quoteReplacement(decoded((char) Integer.parseInt(code.group(1), 16))));
    }

    private static String decoded(char character) {
        return character == '\r' ? "" : String.valueOf(character);
    }

    /** As a workbook keeps a text in which people have typed what looks like such a code. */
    static String encode(String text) {
        return text.contains("_x") ? LIKE_A_CODE.matcher(text).replaceAll("_x005F_") : text;
    }
}
