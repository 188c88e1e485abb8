package cn.baton.support.security;

import cn.baton.support.problem.ProblemException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import java.util.Optional;
import java.util.Set;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

class CallerTest {

    @ParameterizedTest
    @CsvSource({
        "city-admin, 411000-FGW, , CITY",
        "leader, , , CITY",
        "inspector, , , ASSIGNED",
        "system, , , CITY",
        "county-officer, 411082-FGW, 411082, AREA",
        "county-officer, 411082-FGW, , NOTHING",
        "department-officer, 411000-ZRZYJ, , UNIT",
        "department-officer, , , NOTHING",
        "viewer, , , CITY",
        "viewer, , 411082, AREA",
        "viewer, 411000-ZRZYJ, , UNIT",
        "stranger, 411000-FGW, 411000, NOTHING"
    })
    void seesAsFarAsItsRoleAndClaimsReach(String role, String unit, String area, Scope.Kind kind) {
        assertThat(new Caller("someone", unit, area, role).scope().kind()).isEqualTo(kind);
    }

    @ParameterizedTest
    @CsvSource({
        "viewer city-admin, viewer city-admin, city-admin",
        "county-officer leader, county-officer leader, leader",
        "county-officer leader, county-officer city-admin, county-officer",
        "department-officer county-officer, department-officer county-officer, department-officer",
        "inspector viewer, inspector viewer, viewer",
        "system county-officer, system county-officer, county-officer",
        "viewer, city-admin, "
    })
    void actsInTheWidestRoleThatTheOperationAllows(String held, String allowed, String acting) {
        assertThat(Roles.widest(Set.of(allowed.split(" ")), Set.of(held.split(" "))))
                .isEqualTo(Optional.ofNullable(acting));
    }

    @Test
    void mayNotWriteWhatItMayNotSee() {
        Caller officer = new Caller("li", "411082-FGW", "411082", Roles.COUNTY_OFFICER);

        officer.requireInScope("411082");
        assertThatThrownBy(() -> officer.requireInScope("411081")).isInstanceOf(ProblemException.class);
        assertThatThrownBy(() -> officer.requireInScope(null)).isInstanceOf(ProblemException.class);
    }
}
