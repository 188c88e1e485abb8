package cn.baton.support.sheet;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Whole numbers as they stand in names: 第9期, 第十二期, 2026年度. */
final class Ordinals {

    private static final String DIGITS = "零一二三四五六七八九";
    private static final String COUNTERS = "(?:年度?|期|届|次|批|号)?";
    private static final Pattern ARABIC = Pattern.compile("第?(\\d{1,9})" + COUNTERS);
    private static final Pattern CHINESE = Pattern.compile("第?([一二三四五六七八九])?(十)?([一二三四五六七八九])?" + COUNTERS);

    private Ordinals() {}

    /** Null when it is none. */
    static Integer read(String text) {
        String compact = Texts.compact(text);
        Matcher arabic = ARABIC.matcher(compact);
        if (arabic.matches()) {
            return Integer.valueOf(arabic.group(1));
        }
        Matcher chinese = CHINESE.matcher(compact);
        if (!chinese.matches()) {
            return null;
        }
        boolean ten = chinese.group(2) != null;
        int first = digit(chinese.group(1));
        int last = digit(chinese.group(3));
        if (!ten) {
            return first > 0 && last == 0 ? Integer.valueOf(first) : null;
        }
        return 10 * Math.max(first, 1) + last;
    }

    private static int digit(String character) {
        return character == null ? 0 : DIGITS.indexOf(character);
    }
}
