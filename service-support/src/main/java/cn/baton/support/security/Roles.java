package cn.baton.support.security;

import java.util.List;
import java.util.Optional;
import java.util.Set;

/** The roles that tokens carry in their {@code roles} claim. */
public final class Roles {

    public static final String CITY_ADMIN = "city-admin";
    public static final String INSPECTOR = "inspector";
    public static final String COUNTY_OFFICER = "county-officer";
    public static final String DEPARTMENT_OFFICER = "department-officer";
    public static final String LEADER = "leader";
    public static final String VIEWER = "viewer";
    public static final String SYSTEM = "system";

    /** The setting that names the readers: the roles of operations that have none of their own. */
    public static final String READERS_SETTING = "quarkus.security.jaxrs.default-roles-allowed";

    /** By how far each sees, the widest first; machine clients last, since it is their scopes that bound them. */
    private static final List<String> WIDEST_FIRST =
            List.of(CITY_ADMIN, LEADER, VIEWER, INSPECTOR, DEPARTMENT_OFFICER, COUNTY_OFFICER, SYSTEM);

    private Roles() {}

    /** Of the roles that somebody holds and an operation allows, the one that sees furthest. */
    static Optional<String> widest(Set<String> allowed, Set<String> held) {
        return WIDEST_FIRST.stream()
                .filter(allowed::contains)
                .filter(held::contains)
                .findFirst();
    }

    /** The widest of all that are held. */
    public static Optional<String> widest(Set<String> held) {
        return widest(held, held);
    }
}
