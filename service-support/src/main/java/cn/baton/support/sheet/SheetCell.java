package cn.baton.support.sheet;

import cn.baton.support.problem.LocalizedText;

import java.math.BigDecimal;

/**
 * A cell as it was found.
 *
 * @param value a text, a {@link BigDecimal}, a {@link Boolean}, a {@link Mark}, or null when empty
 * @param style how a number is shown
 * @param merge what it has to do with a merged cell
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
        SCALED,
        /** Text of a CSV behind a closing quote, or a quote that is never closed. */
        QUOTES,
        /** Bytes of a CSV that are no text in its encoding, or control characters. */
        NOT_TEXT,
        /** A carriage return of a CSV whose lines end otherwise: it may end a row or be part of a text. */
        LONE_RETURN;

        /** Whether the whole row is in doubt: what stands behind it may belong to another column. */
        boolean isOfRow() {
            return ordinal() >= QUOTES.ordinal();
        }

        /** What is said of the cell. */
        LocalizedText said() {
            return switch (this) {
                case ERROR -> LocalizedText.of("公式有错误", "The formula has an error");
                case NOT_CALCULATED ->
                    LocalizedText.of(
                            "公式没有计算结果：请用电子表格软件打开并保存，或改填数值",
                            "The formula has no result: open and save it in a spreadsheet, or enter the value");
                case LOST ->
                    LocalizedText.of(
                            "单元格的文字在文件中缺失：请重新输入", "The text of the cell is missing in the file: enter it again");
                case SCALED ->
                    LocalizedText.of(
                            "数字格式缩小了显示的数值，又未注明单位：请改为常规格式，核对后重新填写",
                            "The number format shows a part of the number and names no unit: format it plainly,"
                                    + " and see that the number is right");
                case QUOTES ->
                    LocalizedText.of(
                            "引号不成对，或引号后还有文字：含逗号、引号或换行的内容须整体用双引号括起，其中的双引号写两个",
                            "A quote is not closed, or text follows a closing one: put the whole text in quotes, and write"
                                    + " a quote in it twice");
                case NOT_TEXT ->
                    LocalizedText.of(
                            "有无法识别的字符（编码与文件其他部分不同，或为控制字符）：请重新输入",
                            "Some of it is no text (another encoding than the rest of the file, or control characters):"
                                    + " enter it again");
                case LONE_RETURN ->
                    LocalizedText.of(
                            "有单独的回车符，无法确定是否换行：请删除或用双引号括起",
                            "A carriage return stands alone, and may end the row or not: remove it or put the text in"
                                    + " quotes");
            };
        }
    }

    /** What a cell has to do with a merged one. */
    public enum Merge {
        NONE,
        /** It begins one that reaches over rows below it. */
        LEADING,
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

    SheetCell leading() {
        return new SheetCell(value, style, Merge.LEADING);
    }

    /** Whether what it shows stands in it, and not in a merged cell that begins elsewhere. */
    public boolean isOwn() {
        return merge == Merge.NONE || merge == Merge.LEADING;
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
