package cn.baton.support.inbox;

/** The beginning of what may be too long to be kept or told. */
final class Beginning {

    private Beginning() {}

    /** At most so many characters; what takes two of them is not torn apart. */
    static String of(String text, int limit) {
        if (text.length() <= limit) {
            return text;
        }
        return text.substring(0, Character.isHighSurrogate(text.charAt(limit - 1)) ? limit - 1 : limit);
    }
}
