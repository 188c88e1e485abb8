package cn.baton.local.cli;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;

/**
 * Whom a token speaks for.
 *
 * @param unit organisation code, or null
 * @param area GB/T 2260 code, or null
 * @param scope OAuth scopes of a machine client with blanks between, or null
 */
record Claims(String subject, String role, String unit, String area, String scope) {

    private static final Map<String, Claims> USUAL = usual();

    static Set<String> roles() {
        return USUAL.keySet();
    }

    /** A usual holder of the role in Xuchang. */
    static Claims usual(String role) throws UsageException {
        Claims claims = USUAL.get(role);
        if (claims == null) {
            throw new UsageException("There is no role " + role + ". Roles: " + String.join(", ", roles()));
        }
        return claims;
    }

    Claims withSubject(String other) {
        return new Claims(other, role, unit, area, scope);
    }

    Claims withUnit(String other) {
        return new Claims(subject, role, other, area, scope);
    }

    Claims withArea(String other) {
        return new Claims(subject, role, unit, other, scope);
    }

    Claims withScope(String other) {
        return new Claims(subject, role, unit, area, other);
    }

    private static Map<String, Claims> usual() {
        Map<String, Claims> usual = new LinkedHashMap<>();
        add(usual, "city-admin", "411000-FGW", null);
        add(usual, "leader", "411000-ZFB", null);
        add(usual, "inspector", "411000-DCZX", null);
        add(usual, "county-officer", "411082-FGW", "411082");
        add(usual, "department-officer", "411000-ZRZYJ", null);
        add(usual, "viewer", null, null);
        usual.put("system", new Claims("system", "system", null, null, "*:read"));
        return usual;
    }

    private static void add(Map<String, Claims> usual, String role, String unit, String area) {
        usual.put(role, new Claims(role, role, unit, area, null));
    }
}
