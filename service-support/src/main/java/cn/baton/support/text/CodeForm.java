package cn.baton.support.text;

/** Forms of a code that only a program gives it that takes it for a number, and in which digits of it may be lost. */
public final class CodeForm {

    /** {@code 1.23457E+17}, {@code 1.5e3} and {@code 123456.0}; a code such as {@code 12E5} is none of them. */
    public static final String MANGLED =
            "[+-]?\\d+(?:\\.\\d+)?[eE][+-]\\d{1,3}|[+-]?\\d\\.\\d+[eE]\\d{1,3}|[+-]?\\d+\\.0+";

    /** Any other: for {@code @Pattern}. */
    public static final String WHOLE = "(?!(?:" + MANGLED + ")$)[\\s\\S]*";

    private CodeForm() {}

    public static boolean isMangled(String code) {
        return code.matches(MANGLED);
    }
}
