package cn.baton.support.sheet;

import java.text.Normalizer;

/** Texts as people type them into cells. */
final class Texts {

    private Texts() {}

    /** Without what cannot be seen: spaces of all kinds around it, and control characters but line breaks. */
    static String strip(String text) {
        return text.replaceAll("[\\p{Cntrl}&&[^\n\t]]|[\\uFEFF\\u200B-\\u200F\\u202A-\\u202E\\u2060\\uFFFE\\uFFFF]", "")
                .replace('\u00a0', ' ')
                .replace('\u3000', ' ')
                .strip();
    }

    /** Codes and numbers: full-width digits, letters and signs become plain ones, and no space is part of them. */
    static String compact(String text) {
        return Normalizer.normalize(strip(text), Normalizer.Form.NFKC).replaceAll("\\s+", "");
    }
}
