package cn.baton.support.office;

import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Locale;

/** Names of parts, however a program spells them: with backslashes, from the root or not, in another case. */
final class PartName {

    private PartName() {}

    /** The one spelling by which a part is looked up: from the root, in lower case. */
    static String of(String spelt) {
        Deque<String> steps = new ArrayDeque<>();
        for (String step : spelt.replace('\\', '/').split("/")) {
            if (step.equals("..")) {
                steps.pollLast();
            } else if (!step.isEmpty() && !step.equals(".")) {
                steps.addLast(step);
            }
        }
        return String.join("/", steps).toLowerCase(Locale.ROOT);
    }

    /**
     * What a relationship points to.
     *
     * @param source name of the part whose relationship it is; empty for the package
     */
    static String of(String source, String target) {
        String plain = decode(target).replace('\\', '/');
        return plain.startsWith("/") ? of(plain) : of(folder(source) + plain);
    }

    /** Of the part that holds the relationships of another. */
    static String ofRelations(String source) {
        return folder(source) + "_rels/" + source.substring(source.lastIndexOf('/') + 1) + ".rels";
    }

    private static String folder(String part) {
        return part.substring(0, part.lastIndexOf('/') + 1);
    }

    private static String decode(String target) {
        try {
            return target.contains("%")
                    ? URLDecoder.decode(target.replace("+", "%2B"), StandardCharsets.UTF_8)
                    : target;
        } catch (IllegalArgumentException literal) {
            return target;
        }
    }
}
