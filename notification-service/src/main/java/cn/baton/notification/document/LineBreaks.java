package cn.baton.notification.document;

import java.text.BreakIterator;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/**
 * Lets long words, addresses and numbers break where they would run off the page: a zero-width space between any two
 * characters of what is longer than a line. It takes no room, and the typesetter prints none. Around ideographs beyond
 * the BMP, too, which FOP takes for letters.
 */
final class LineBreaks {

    private static final char BREAK = '\u200B';
    private static final String CLOSING = "，。、；：！？）】》」』〉〕";

    private LineBreaks() {}

    /** @param longest characters, as wide as high at most, that fit into a line for sure */
    static String in(String text, int longest) {
        StringBuilder result = new StringBuilder(text.length());
        List<String> run = new ArrayList<>();
        for (String character : characters(text)) {
            if (!run.isEmpty() && breaksBetween(run.getLast(), character)) {
                append(result, run, longest);
                if ((isBeyondBmp(run.getLast()) || isBeyondBmp(character))
                        && !isSpace(run.getLast())
                        && !isSpace(character)) {
                    result.append(BREAK);
                }
                run.clear();
            }
            run.add(character);
        }
        append(result, run, longest);
        return result.toString();
    }

    private static void append(StringBuilder result, List<String> run, int longest) {
        result.append(String.join(run.size() > longest ? String.valueOf(BREAK) : "", run));
    }

    /** As people see them: accents stay with their letters. */
    private static List<String> characters(String text) {
        List<String> characters = new ArrayList<>();
        BreakIterator boundaries = BreakIterator.getCharacterInstance(Locale.ROOT);
        boundaries.setText(text);
        for (int from = 0, to = boundaries.next(); to != BreakIterator.DONE; from = to, to = boundaries.next()) {
            characters.add(text.substring(from, to));
        }
        return characters;
    }

    /** Where a line may surely end; there are more such places, but none that matters here. */
    private static boolean breaksBetween(String left, String right) {
        if (isSpace(left) || isSpace(right)) {
            return true;
        }
        if (isIdeograph(left)) {
            return isIdeograph(right) || isLetterOrDigit(right);
        }
        return isIdeograph(right) && (isLetterOrDigit(left) || CLOSING.contains(left))
                || isLetterOrDigit(right) && CLOSING.contains(left);
    }

    private static boolean isSpace(String character) {
        return Character.isWhitespace(character.codePointAt(0));
    }

    private static boolean isIdeograph(String character) {
        return Character.isIdeographic(character.codePointAt(0));
    }

    private static boolean isLetterOrDigit(String character) {
        return Character.isLetterOrDigit(character.codePointAt(0));
    }

    private static boolean isBeyondBmp(String character) {
        return Character.isSupplementaryCodePoint(character.codePointAt(0));
    }
}
