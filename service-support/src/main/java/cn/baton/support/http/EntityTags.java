package cn.baton.support.http;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Tags as If-Match and If-None-Match carry them (RFC 9110): one, or a list of which any counts. */
public final class EntityTags {

    static final String ANY = "*";

    /** A member of the list, which may be empty: recipients ignore those that are. */
    private static final Pattern MEMBER =
            Pattern.compile("\\s*(?:(?:W/)?\"(?<opaque>[\\x21\\x23-\\x7E\\x80-\\xFF]*)\"\\s*)?(,|$)");

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
        Matcher member = MEMBER.matcher(header);
        List<String> tags = new ArrayList<>();
        while (member.lookingAt()) {
            if (member.group("opaque") != null) {
                tags.add(member.group("opaque"));
            }
            if (member.end() == header.length()) {
                return tags.isEmpty() ? Optional.empty() : Optional.of(tags);
            }
            member.region(member.end(), header.length());
        }
        return Optional.empty();
    }
}
