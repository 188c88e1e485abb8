package cn.baton.support.paging;

import org.hibernate.boot.model.FunctionContributions;
import org.hibernate.boot.model.FunctionContributor;
import org.hibernate.type.StandardBasicTypes;

import java.util.stream.IntStream;

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

    /** Pairs of neighbours; of a single character itself. */
    static String[] of(String text) {
        int[] characters = text.codePoints().toArray();
        int size = Math.min(SIZE, characters.length);
        return IntStream.rangeClosed(0, characters.length - size)
                .mapToObj(place -> new String(characters, place, size))
                .distinct()
                .toArray(String[]::new);
    }

    /** Whether the pairs alone prove that the text is there. */
    static boolean isOneGram(String text) {
        return text.codePointCount(0, text.length()) <= SIZE;
    }
}
