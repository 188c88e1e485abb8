package cn.baton.notification.document;

import java.util.ArrayList;
import java.util.List;
import java.util.function.IntFunction;

/**
 * Cuts text where a character beyond the BMP needs its font named: left to itself FOP asks the fonts for each half of it,
 * finds that none has it, and takes the first.
 */
public final class FontRuns {

    private final IntFunction<String> family;

    /** @param family of the first font that has a code point; null where none has, or where there is but one font */
    FontRuns(IntFunction<String> family) {
        this.family = family;
    }

    /**
     * Text in one font.
     *
     * @param family null where the typesetter chooses
     */
    public record Run(String text, String family) {}

    /** The text in order. */
    public List<Run> of(String text) {
        List<Run> runs = new ArrayList<>();
        int from = 0;
        for (int i = 0; i < text.length(); i += Character.charCount(text.codePointAt(i))) {
            int point = text.codePointAt(i);
            if (Character.isSupplementaryCodePoint(point)) {
                add(runs, text.substring(from, i), null);
                from = i + Character.charCount(point);
                add(runs, text.substring(i, from), family.apply(point));
            }
        }
        add(runs, text.substring(from), null);
        return runs;
    }

    private static void add(List<Run> runs, String text, String family) {
        if (text.isEmpty()) {
            return;
        }
        boolean joins = family == null && !runs.isEmpty() && runs.getLast().family() == null;
        if (joins) {
            runs.add(new Run(runs.removeLast().text() + text, null));
        } else {
            runs.add(new Run(text, family));
        }
    }
}
