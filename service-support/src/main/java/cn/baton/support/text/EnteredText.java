package cn.baton.support.text;

import java.text.Normalizer;

/**
 * Texts as people enter them, by API and by sheet alike, so that what was taken by one comes back unchanged by the other.
 * Both forms are their own: what has been brought into one stays as it is.
 */
public final class EnteredText {

    private EnteredText() {}

    /**
     * A text to be read: without spaces around it, with plain spaces for those of another width (no-break, ideographic),
     * line feeds for line ends of all kinds, composed characters (NFC), characters for radicals that look like them, and without what cannot be seen: control characters
     * but tab, byte order marks, marks of direction, zero-width spaces and what is no character. The joiners ZWJ and ZWNJ
     * and variation selectors change how characters look, and stay.
     *
     * @return null when nothing is left
     */
    public static String of(String text) {
        if (text == null) {
            return null;
        }
        String normal = strip(text);
        return normal.isEmpty() ? null : normal;
    }

    /** As {@link #of}, with an empty text for a blank one. */
    public static String strip(String text) {
        if (text == null) {
            return null;
        }
        if (isPlain(text)) {
            return text.strip();
        }
        StringBuilder kept = new StringBuilder(text.length());
        for (int i = 0; i < text.length(); ) {
            int point = text.codePointAt(i);
            i += Character.charCount(point);
            if (point == '\r' || point == '\u0085' || point == '\u2028' || point == '\u2029') {
                i += point == '\r' && i < text.length() && text.charAt(i) == '\n' ? 1 : 0;
                kept.append('\n');
            } else if (Character.getType(point) == Character.SPACE_SEPARATOR) {
                kept.append(' ');
            } else if (point == '\n' || point == '\t' || !isUnseen(point)) {
                kept.append(character(point));
            }
        }
        return Normalizer.normalize(kept, Normalizer.Form.NFC).strip();
    }

    /**
     * A code or a number: full-width letters, digits and signs become plain ones (NFKC), and no space or joiner is part of
     * it.
     *
     * @return null when nothing is left
     */
    public static String code(String text) {
        if (text == null) {
            return null;
        }
        String normal = compact(text);
        return normal.isEmpty() ? null : normal;
    }

    /** As {@link #code}, with an empty text for nothing. */
    public static String compact(String text) {
        if (text.chars().allMatch(character -> character > ' ' && isPlain(character))) {
            return text;
        }
        String wide = Normalizer.normalize(strip(text), Normalizer.Form.NFKC);
        return Normalizer.normalize(wide.replaceAll("[\\s\\u200C\\u200D]+", ""), Normalizer.Form.NFKC);
    }

    /** As nearly every text of a large sheet is, so that the way of the others is not taken for it. */
    private static boolean isPlain(String text) {
        return text.chars().allMatch(character -> character == '\n' || isPlain(character));
    }

    /** ASCII that can be seen, and Han characters, which every form leaves as they are. */
    private static boolean isPlain(int character) {
        return character >= ' ' && character < 0x7f || character >= 0x4e00 && character <= 0x9fff;
    }

    /**
     * The character, and for a radical the one that it looks like: PDFs that people copy from may have ⼈ in the place of 人, and
     * no search finds it.
     */
    public static String character(int point) {
        String text = Character.toString(point);
        return point >= 0x2E80 && point <= 0x2FDF ? Normalizer.normalize(text, Normalizer.Form.NFKC) : text;
    }

    private static boolean isUnseen(int point) {
        return Character.isISOControl(point)
                || point == '\uFEFF'
                || point == '\u200B'
                || point == '\u200E'
                || point == '\u200F'
                || point >= '\u202A' && point <= '\u202E'
                || point == '\u2060'
                || point >= '\u2066' && point <= '\u2069'
                || (point & 0xFFFE) == 0xFFFE
                || Character.getType(point) == Character.SURROGATE;
    }
}
