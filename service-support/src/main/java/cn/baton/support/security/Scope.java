package cn.baton.support.security;

import java.util.Arrays;
import java.util.Collection;
import java.util.Set;

/**
 * The rows that a caller may see. The same scope goes into lists, counts, aggregates and single reads; what it hides is
 * answered with 404. Only a caller has one: nothing that is missing ever means all.
 *
 * @param kind how far the caller sees
 * @param value the area code, the unit code or the subject that bounds the caller; null for {@link Kind#CITY} and
 *     {@link Kind#NOTHING}
 */
public record Scope(Kind kind, String value) {

    /** How far a caller sees. */
    public enum Kind {
        CITY,
        AREA,
        UNIT,
        /** What is assigned to the caller as a person. */
        ASSIGNED,
        NOTHING
    }

    static final Scope CITY = new Scope(Kind.CITY, null);
    static final Scope NOTHING = new Scope(Kind.NOTHING, null);

    static Scope area(String area) {
        return area == null ? NOTHING : new Scope(Kind.AREA, area);
    }

    static Scope unit(String unit) {
        return unit == null ? NOTHING : new Scope(Kind.UNIT, unit);
    }

    static Scope assigned(String subject) {
        return new Scope(Kind.ASSIGNED, subject);
    }

    /** For rows that belong to one which was found in the caller's scope: whoever sees that one sees them all. */
    public static Scope ofParentInScope() {
        return CITY;
    }

    public boolean isCity() {
        return kind == Kind.CITY;
    }

    /** Whether a row of this area and these units is in scope; nobody is assigned to rows of this kind. */
    public boolean covers(String areaCode, String... units) {
        return covers(Set.of(), areaCode, units);
    }

    /**
     * Whether a row of this area and these units is in scope; the in-memory twin of the query's condition.
     *
     * @param assigned subjects of those it is assigned to
     */
    public boolean covers(Collection<String> assigned, String areaCode, String... units) {
        return switch (kind) {
            case CITY -> true;
            case AREA -> value.equals(areaCode);
            case UNIT -> Arrays.asList(units).contains(value);
            case ASSIGNED -> assigned.contains(value);
            case NOTHING -> false;
        };
    }
}
