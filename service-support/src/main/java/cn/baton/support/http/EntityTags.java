package cn.baton.support.http;

import java.util.Arrays;

/** Lists of tags as If-None-Match carries them. */
public final class EntityTags {

    private EntityTags() {}

    /** Whether the header names this strong tag (given without quotes), or all. */
    public static boolean match(String header, String tag) {
        return header != null
                && Arrays.stream(header.strip().split("\\s*,\\s*"))
                        .anyMatch(known -> known.equals("\"" + tag + "\"") || known.equals("*"));
    }
}
