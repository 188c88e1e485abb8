package cn.baton.support.sheet;

/**
 * Texts that a spreadsheet would take for a formula when it opens a CSV: they get an apostrophe in front (OWASP, CSV
 * injection), which is taken away again when the file comes back.
 */
final class Injection {

    private static final String STARTS = "=+-@\t\r";

    private Injection() {}

    static String neutralise(String text) {
        return isDangerous(text) ? "'" + text : text;
    }

    static String undo(String text) {
        return text.startsWith("'") && isDangerous(text.substring(1)) ? text.substring(1) : text;
    }

    /** Also what looks like one of ours already, so that every text comes back as it was. */
    private static boolean isDangerous(String text) {
        String bare = text.replaceFirst("^'+", "");
        // A lone dash is how a sheet says "nothing here", and no formula.
        return bare.length() > 1 && STARTS.indexOf(bare.charAt(0)) >= 0;
    }
}
