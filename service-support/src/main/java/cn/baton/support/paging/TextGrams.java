package cn.baton.support.paging;

import org.hibernate.boot.model.FunctionContributions;
import org.hibernate.boot.model.FunctionContributor;
import org.hibernate.type.StandardBasicTypes;

import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** What text is looked for by: see the function {@code text_grams} in the database, which takes the other side apart. */
public class TextGrams implements FunctionContributor {

    static final String HOLDS = "holds_grams";

    private static final int SIZE = 2;

    @Override
    public void contributeFunctions(FunctionContributions contributions) {
        contributions
                .getFunctionRegistry()
                .patternDescriptorBuilder(HOLDS, "(text_grams(?1) @> ?2)")
                .setInvariantType(contributions
                        .getTypeConfiguration()
                        .getBasicTypeRegistry()
                        .resolve(StandardBasicTypes.BOOLEAN))
                .setExactArgumentCount(2)
                .register();
    }

    /** Pairs of neighbours in each word; of a single character itself. */
    static String[] of(List<String> words) {
        return words.stream().flatMap(TextGrams::of).distinct().toArray(String[]::new);
    }

    private static Stream<String> of(String word) {
        int[] characters = word.codePoints().toArray();
        int size = Math.min(SIZE, characters.length);
        return IntStream.rangeClosed(0, characters.length - size)
                .mapToObj(place -> new String(characters, place, size));
    }

    /** Whether the pairs alone prove that the text is there. */
    static boolean isOneGram(String text) {
        return text.codePointCount(0, text.length()) <= SIZE;
    }
}
