package cn.baton.support.security;

import cn.baton.support.problem.LocalizedText;
import cn.baton.support.problem.ProblemException;
import cn.baton.support.problem.ProblemType;

import java.util.Objects;

/**
 * Who asks, as the verified token says it, in the one role that it acts in. Identity never comes from a request body.
 *
 * @param subject the token's subject: a person or a machine client
 * @param unit organisation code of the caller's unit, or null
 * @param area GB/T 2260 code of the caller's area, or null
 * @param role of those that the operation allows, the caller's widest; see {@link Roles}
 * @param scope the rows that the role, and what the token says, let the caller see
 */
public record Caller(String subject, String unit, String area, String role, Scope scope) {

    public Caller {
        Objects.requireNonNull(subject, "subject");
        Objects.requireNonNull(role, "role");
    }

    /** In the scope that the role has by default. */
    public Caller(String subject, String unit, String area, String role) {
        this(subject, unit, area, role, scope(subject, unit, area, role));
    }

    /** A service acting for itself: a consumer or a timer. */
    public static Caller service(String name) {
        return new Caller(name, name, null, Roles.SYSTEM);
    }

    Caller acrossTheCity() {
        return new Caller(subject, unit, area, role, Scope.CITY);
    }

    public boolean has(String role) {
        return this.role.equals(role);
    }

    public Actor actor() {
        return new Actor(unit, role);
    }

    private static Scope scope(String subject, String unit, String area, String role) {
        return switch (role) {
            case Roles.CITY_ADMIN, Roles.LEADER, Roles.SYSTEM -> Scope.CITY;
            // A viewer's claims narrow the view; without any, the dashboard shows the city.
            case Roles.VIEWER -> area != null ? Scope.area(area) : unit != null ? Scope.unit(unit) : Scope.CITY;
            case Roles.INSPECTOR -> Scope.assigned(subject);
            case Roles.DEPARTMENT_OFFICER -> Scope.unit(unit);
            case Roles.COUNTY_OFFICER -> Scope.area(area);
            default -> Scope.NOTHING;
        };
    }

    /** 403 unless a row of this area and these units is in the caller's scope: for writes that name the row's area. */
    public void requireInScope(String areaCode, String... units) {
        if (!scope.covers(areaCode, units)) {
            throw new ProblemException(
                    ProblemType.FORBIDDEN, LocalizedText.of("不在您的管辖范围内", "This is outside your scope"));
        }
    }
}
