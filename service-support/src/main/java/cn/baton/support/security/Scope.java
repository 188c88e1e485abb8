package cn.baton.support.security;

/**
 * The rows that a caller may see. The same scope goes into lists, counts, aggregates and single reads; what it hides is
 * answered with 404.
 *
 * @param kind how far the caller sees
 * @param value the area code or unit code that bounds the caller; null for {@link Kind#CITY} and {@link Kind#NOTHING}
 */
public record Scope(Kind kind, String value) {

    /** How far a caller sees. */
    public enum Kind {
        CITY,
        AREA,
        UNIT,
        NOTHING
    }

    public static final Scope CITY = new Scope(Kind.CITY, null);
    public static final Scope NOTHING = new Scope(Kind.NOTHING, null);

    static Scope area(String area) {
        return area == null ? NOTHING : new Scope(Kind.AREA, area);
    }

    static Scope unit(String unit) {
        return unit == null ? NOTHING : new Scope(Kind.UNIT, unit);
    }

    /** Whether a row of this area and these units is in scope; the in-memory twin of the query's condition. */
    public boolean covers(String areaCode, String... units) {
        return switch (kind) {
            case CITY -> true;
            case AREA -> value.equals(areaCode);
            case UNIT -> java.util.Arrays.asList(units).contains(value);
            case NOTHING -> false;
        };
    }
}
