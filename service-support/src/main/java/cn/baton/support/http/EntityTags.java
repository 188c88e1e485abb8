package cn.baton.support.http;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Tags as If-Match and If-None-Match carry them (RFC 9110): one, or a list of which any counts. */
public final class EntityTags {

    static final String ANY = "*";

    private static final Pattern TAG = Pattern.compile("\\s*(?:W/)?\"([\\x21\\x23-\\x7E\\x80-\\xFF]*)\"\\s*(,|$)");

    private EntityTags() {}

    /** Of a resource in this version. */
    public static String strong(long version) {
        return "\"" + version + "\"";
    }

    /**
     * Whether If-None-Match names this tag (given without quotes), or all. Weak comparison: proxies that compress weaken
     * tags on their way.
     */
    public static boolean match(String header, String tag) {
        return header != null
                && (header.strip().equals(ANY)
                        || opaque(header).filter(tags -> tags.contains(tag)).isPresent());
    }

    /** What stands between the quotes, of weak tags and strong ones; empty when it is no list of tags. */
    static Optional<List<String>> opaque(String header) {
        Matcher matcher = TAG.matcher(header);
        List<String> tags = new ArrayList<>();
        int end = 0;
        while (matcher.find() && matcher.start() == end) {
            tags.add(matcher.group(1));
            end = matcher.end();
        }
        return tags.isEmpty() || !header.substring(end).isBlank() ? Optional.empty() : Optional.of(tags);
    }
}
