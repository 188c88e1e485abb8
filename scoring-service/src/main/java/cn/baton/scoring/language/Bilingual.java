package cn.baton.scoring.language;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

import java.util.Locale;

/** A name or a sentence in the suite's two languages: what a score explains is read in both. */
@Schema(description = "A text in both languages")
public record Bilingual(
        @Schema(description = "Chinese", examples = "长葛市") String zh,

        @Schema(description = "English", examples = "Changge City")
        String en) {

    /** Both patterns take the same arguments, in {@link String#format} notation. */
    public static Bilingual of(String zh, String en, Object... arguments) {
        if (arguments.length == 0) {
            return new Bilingual(zh, en);
        }
        return new Bilingual(String.format(Locale.ROOT, zh, arguments), String.format(Locale.ROOT, en, arguments));
    }
}
