package cn.baton.support.security;

import cn.baton.support.problem.LocalizedText;
import cn.baton.support.problem.ProblemException;
import cn.baton.support.problem.ProblemType;

import java.util.List;
import java.util.Set;

/**
 * Who asks, as the verified token says it. Identity never comes from a request body.
 *
 * @param subject the token's subject: a person or a machine client
 * @param unit organisation code of the caller's unit, or null
 * @param area GB/T 2260 code of the caller's area, or null
 * @param roles see {@link Roles}
 */
public record Caller(String subject, String unit, String area, Set<String> roles) {

    /** From the widest to the narrowest: the first that a caller has is the one it acts in. */
    private static final List<String> PRECEDENCE = List.of(
            Roles.CITY_ADMIN,
            Roles.LEADER,
            Roles.INSPECTOR,
            Roles.COUNTY_OFFICER,
            Roles.DEPARTMENT_OFFICER,
            Roles.SYSTEM,
            Roles.VIEWER);

    public Caller {
        roles = Set.copyOf(roles);
    }

    /** A service acting for itself: a consumer or a timer. */
    public static Caller service(String name) {
        return new Caller(name, name, null, Set.of(Roles.SYSTEM));
    }

    public boolean has(String role) {
        return roles.contains(role);
    }

    public String actingRole() {
        return PRECEDENCE.stream().filter(roles::contains).findFirst().orElse("none");
    }

    public Actor actor() {
        return new Actor(unit, actingRole());
    }

    public Scope scope() {
        if (has(Roles.CITY_ADMIN) || has(Roles.LEADER) || has(Roles.INSPECTOR) || has(Roles.SYSTEM)) {
            return Scope.CITY;
        }
        if (has(Roles.COUNTY_OFFICER)) {
            return Scope.area(area);
        }
        if (has(Roles.DEPARTMENT_OFFICER)) {
            return Scope.unit(unit);
        }
        if (has(Roles.VIEWER)) {
            // A viewer's claims narrow the view; without any, the dashboard shows the city.
            return area != null ? Scope.area(area) : unit != null ? Scope.unit(unit) : Scope.CITY;
        }
        return Scope.NOTHING;
    }

    /** 403 unless a row of this area and these units is in the caller's scope: for writes that name the row's area. */
    public void requireInScope(String areaCode, String... units) {
        if (!scope().covers(areaCode, units)) {
            throw new ProblemException(
                    ProblemType.FORBIDDEN, LocalizedText.of("不在您的管辖范围内", "This is outside your scope"));
        }
    }
}
