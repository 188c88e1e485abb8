package cn.baton.support.problem;

import java.util.Locale;

/**
 * A sentence for people, in the suite's two languages. It stands where it is thrown, so that neither language can be
 * forgotten and both can be read beside the rule they explain.
 */
public record LocalizedText(String chinese, String english) {

    /** Both patterns take the same arguments, in {@link String#format} notation. */
    public static LocalizedText of(String chinese, String english, Object... arguments) {
        if (arguments.length == 0) {
            return new LocalizedText(chinese, english);
        }
        return new LocalizedText(
                String.format(Locale.ROOT, chinese, arguments), String.format(Locale.ROOT, english, arguments));
    }

    public String in(Locale locale) {
        return "en".equals(locale.getLanguage()) ? english : chinese;
    }
}
