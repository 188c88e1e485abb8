package cn.baton.support.sheet;

import java.util.regex.Pattern;

/**
 * Texts that a spreadsheet would take for a formula when it opens a CSV: they get an apostrophe in front (OWASP, CSV
 * injection), which is taken away again when the file comes back. Spreadsheets of East Asia take full-width and small signs
 * as well.
 */
final class Injection {

    private static final String STARTS = "=+-@\t\r\n＝＋－＠﹦﹢﹣﹫";
    private static final Pattern NUMBER = Pattern.compile("\\d[\\d.,]*");
    private static final char MARK = '\'';

    private Injection() {}

    static String neutralise(String text) {
        boolean isMarked = !text.isEmpty() && text.charAt(0) == MARK;
        return isDangerous(text) || isMarked && isNumber(text) ? MARK + text : text;
    }

    /** Also the mark by which people keep the zeros of a number. */
    static String undo(String text) {
        if (text.isEmpty() || text.charAt(0) != MARK) {
            return text;
        }
        return isDangerous(text.substring(1)) || isNumber(text) ? text.substring(1) : text;
    }

    /** Also what looks like one of ours already, so that every text comes back as it was. */
    private static boolean isDangerous(String text) {
        String bare = bare(text);
        // A lone dash is how a sheet says "nothing here", and no formula.
        return bare.length() > 1 && STARTS.indexOf(bare.charAt(0)) >= 0;
    }

    private static boolean isNumber(String text) {
        return NUMBER.matcher(bare(text)).matches();
    }

    private static String bare(String text) {
        int marks = 0;
        while (marks < text.length() && text.charAt(marks) == MARK) {
            marks++;
        }
        return text.substring(marks);
    }
}
