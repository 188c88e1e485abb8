package cn.baton.notification.letter;

/** Text as letters can carry it: neither XML nor the database takes every character that JSON does. */
final class PlainText {

    private PlainText() {}

    /** Without control characters (line feeds stay), lone surrogates and code points that are no characters. */
    static String clean(String text) {
        return text.replace("\r\n", "\n")
                .replace('\r', '\n')
                .replace('\t', ' ')
                .codePoints()
                .filter(point -> point == '\n' || isCharacter(point))
                .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                .toString();
    }

    private static boolean isCharacter(int point) {
        return !Character.isISOControl(point)
                && Character.getType(point) != Character.SURROGATE
                && (point & 0xFFFE) != 0xFFFE;
    }
}
