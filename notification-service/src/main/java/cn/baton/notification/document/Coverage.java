package cn.baton.notification.document;

import org.apache.fop.apps.io.InternalResourceResolver;
import org.apache.fop.fonts.CustomFont;
import org.apache.fop.fonts.EmbeddingMode;
import org.apache.fop.fonts.EncodingMode;
import org.apache.fop.fonts.FontLoader;
import org.apache.fop.fonts.FontUris;
import org.apache.fop.fonts.MultiByteFont;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.stream.Collectors;

/**
 * Which characters fonts can show. FOP says itself that some are missing, but names half a character beyond the BMP, each
 * half once, and eight at most. Read for letters only that need it: it takes some tenths of a second.
 */
final class Coverage {

    /** By family, in order of preference. */
    private final Map<String, CustomFont> fonts = new LinkedHashMap<>();

    Coverage(List<FontFile> files, InternalResourceResolver resolver) {
        try {
            for (FontFile file : files) {
                CustomFont font = FontLoader.loadFont(
                        new FontUris(file.location(), null),
                        "",
                        true,
                        EmbeddingMode.SUBSET,
                        EncodingMode.AUTO,
                        false,
                        false,
                        resolver,
                        false,
                        false,
                        false);
                fonts.put(file.family(), font);
            }
        } catch (IOException e) {
            throw new UncheckedIOException("The fonts cannot be read", e);
        }
    }

    /** The characters of a text that none of the fonts has. */
    SortedSet<String> missingIn(String text) {
        return text.codePoints()
                .filter(point -> !Character.isWhitespace(point) && familyOf(point) == null)
                .mapToObj(Character::toString)
                .collect(Collectors.toCollection(TreeSet::new));
    }

    /** The family of the first font that has it; null when none has. */
    String familyOf(int point) {
        return fonts.entrySet().stream()
                .filter(font -> has(font.getValue(), point))
                .map(Map.Entry::getKey)
                .findFirst()
                .orElse(null);
    }

    private static boolean has(CustomFont font, int point) {
        return font instanceof MultiByteFont wide
                ? wide.hasCodePoint(point)
                : Character.isBmpCodePoint(point) && font.hasChar((char) point);
    }
}
