package cn.baton.support.sheet;

import java.math.BigDecimal;

/**
 * A cell as it was found.
 *
 * @param value a text, a {@link BigDecimal}, a {@link Boolean}, a {@link Mark}, or null when empty
 * @param style how a number is shown
 * @param merge whether it lies in a merged cell that begins elsewhere
 */
public record SheetCell(Object value, Style style, Merge merge) {

    /** Characters that a cell can hold; Excel's own limit. */
    public static final int MOST_TEXT = 32_767;

    public static final SheetCell EMPTY = new SheetCell(null, Style.PLAIN);

    /** Beside a merged cell: empty, and yet it shows something. */
    static final SheetCell COVERED = new SheetCell(null, Style.PLAIN, Merge.COVERED);

    /** How a number is shown, as far as it changes what it means. */
    public enum Style {
        PLAIN,
        DATE,
        PERCENT
    }

    /** What stands for no value at all. */
    public enum Mark {
        /** An error of a formula, such as {@code #REF!}. */
        ERROR,
        /** A formula that was kept without its result. */
        NOT_CALCULATED,
        /** It points to a text that is not there. */
        LOST,
        /** A number that is shown as a part of itself, such as its thousandth, without saying in which unit. */
        SCALED
    }

    /** What a cell has to do with a merged one. */
    public enum Merge {
        NONE,
        /** It lies under one, and has its value. */
        CONTINUED,
        /** It lies beside one, which is for another column. */
        COVERED
    }

    public SheetCell(Object value, Style style) {
        this(value, style, Merge.NONE);
    }

    public static SheetCell text(String text) {
        return text == null || text.isEmpty() ? EMPTY : new SheetCell(text, Style.PLAIN);
    }

    SheetCell continued() {
        return new SheetCell(value, style, Merge.CONTINUED);
    }

    public boolean isBlank() {
        return value == null
                || value instanceof String text && Texts.strip(text).isEmpty();
    }

    /** Characters of its text; 0 when it has none. */
    int textLength() {
        return value instanceof String text ? text.length() : 0;
    }

    /** As a reader of headers sees it. */
    String shown() {
        return value == null ? "" : value.toString();
    }
}
