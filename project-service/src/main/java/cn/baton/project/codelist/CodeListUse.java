package cn.baton.project.codelist;

/**
 * Where codes are used. A feature that keeps codes in its rows says so with a bean of this type; a code in use can be
 * made inactive, never deleted.
 */
public interface CodeListUse {

    /** Whether any row holds the code, whoever may see the row. */
    boolean uses(CodeList list, String code);
}
