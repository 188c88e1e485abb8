package cn.baton.support.paging;

import java.text.Normalizer;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * Text as it is kept to be searched, and as it is looked for: in lower case, and full-width letters and digits as their
 * half-width twins (NFKC), so that ＣＮＣ and cnc find each other. In SQL: {@code lower(normalize(text, NFKC))}.
 */
public final class SearchText {

    private static final Pattern BLANKS = Pattern.compile("\\s+");

    private static final Pattern SPECIAL = Pattern.compile("[!%_]");

    private SearchText() {}

    /** What a row is found by; null and blank parts are left out. */
    public static String of(String... parts) {
        return Arrays.stream(parts)
                .filter(Objects::nonNull)
                .filter(part -> !part.isBlank())
                .map(SearchText::folded)
                .collect(Collectors.joining("\n"));
    }

    /** The words of a search, each of which has to be found. */
    static List<String> words(String text) {
        return text == null
                ? List.of()
                : BLANKS.splitAsStream(folded(text))
                        .filter(word -> !word.isEmpty())
                        .distinct()
                        .toList();
    }

    /** For {@code like … escape '!'}: the word at any place, and nothing in it stands for something else. */
    static String pattern(String word) {
        return "%" + SPECIAL.matcher(word).replaceAll("!$0") + "%";
    }

    private static String folded(String text) {
        return Normalizer.normalize(text, Normalizer.Form.NFKC).toLowerCase(Locale.ROOT);
    }
}
