package cn.baton.notification.letter;

import cn.baton.support.text.EnteredText;

import java.util.stream.Collectors;

/** Text as letters can carry it: neither XML nor the database takes every character that JSON does. */
final class PlainText {

    private PlainText() {}

    /** Without control characters (line feeds stay), lone surrogates and code points that are no characters; radicals as characters. */
    static String clean(String text) {
        return text.replace("\r\n", "\n")
                .replace('\r', '\n')
                .replace('\t', ' ')
                .codePoints()
                .filter(point -> point == '\n' || isCharacter(point))
                .mapToObj(EnteredText::character)
                .collect(Collectors.joining());
    }

    private static boolean isCharacter(int point) {
        return !Character.isISOControl(point)
                && Character.getType(point) != Character.SURROGATE
                && (point & 0xFFFE) != 0xFFFE;
    }
}
