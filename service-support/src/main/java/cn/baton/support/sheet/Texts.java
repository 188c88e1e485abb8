package cn.baton.support.sheet;

import cn.baton.support.text.EnteredText;

/** Texts as they stand in cells. */
final class Texts {

    private Texts() {}

    static String strip(String text) {
        return EnteredText.strip(text);
    }

    /** Codes, numbers and headers. */
    static String compact(String text) {
        return EnteredText.compact(text);
    }
}
