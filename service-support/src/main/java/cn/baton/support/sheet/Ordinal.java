package cn.baton.support.sheet;

import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * How a row of a ledger is numbered (序号): rows have digits, and the groups over them Chinese or Roman numerals or
 * letters, or none.
 */
enum Ordinal {
    NONE,
    DIGITS,
    OF_GROUP,
    OTHER;

    private static final Set<String> HEADERS = Set.of("序号", "序", "顺序号", "项次", "编号", "no", "no.");
    private static final Pattern WITH_DIGITS =
            Pattern.compile("[(]?(?:[A-Za-z][.-]?|[一二三四五六七八九十]{1,3}[.-])?\\d{1,6}(?:[.-]\\d{1,6}){0,3}[)]?[、.:]?");
    private static final Pattern WITH_NUMERALS =
            Pattern.compile("[(]?第?[一二三四五六七八九十百]{1,4}(?:部分|大?类|批|组)?[)]?[、.:]?|[(]?[IVX]{1,5}[)]?[、.]?|[A-Ha-h][、.]?");

    /** The column of the ordinals; empty when the sheet has none. */
    static Optional<Integer> column(SheetHeader header) {
        return header.shown().entrySet().stream()
                .filter(column -> !header.columns().containsKey(column.getKey()))
                .filter(column -> HEADERS.contains(HeaderNames.normal(column.getValue())))
                .map(java.util.Map.Entry::getKey)
                .min(Integer::compare);
    }

    static Ordinal of(String text) {
        if (text.isEmpty()) {
            return NONE;
        }
        if (WITH_DIGITS.matcher(text).matches()) {
            return DIGITS;
        }
        return WITH_NUMERALS.matcher(text).matches() ? OF_GROUP : OTHER;
    }
}
