package cn.baton.support.sheet;

import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The row below the header of a printed form that numbers its columns (栏次): 1, 2, 3, or 甲, 乙, 1, 2. */
final class ColumnNumbers {

    private static final int FEWEST = 3;
    private static final Pattern NUMBER = Pattern.compile("[(\\[【]?(\\d{1,2})[)\\]】]?");
    private static final Pattern STEM = Pattern.compile("[甲乙丙丁戊]|栏次");

    private ColumnNumbers() {}

    static boolean are(SheetRow row) {
        List<String> texts = row.cells().stream()
                .filter(cell -> !cell.isBlank())
                .map(cell -> Texts.compact(cell.shown()))
                .toList();
        int next = 1;
        for (String text : texts) {
            Matcher number = NUMBER.matcher(text);
            boolean isStem = next == 1 && STEM.matcher(text).matches();
            if (!isStem && (!number.matches() || Integer.parseInt(number.group(1)) != next++)) {
                return false;
            }
        }
        return texts.size() >= FEWEST && next > 2;
    }
}
