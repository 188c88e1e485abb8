package cn.baton.support.paging;

import cn.baton.support.security.Caller;
import cn.baton.support.security.Roles;
import cn.baton.support.security.Scope;
import org.junit.jupiter.api.Test;

import java.util.List;

import static org.assertj.core.api.Assertions.assertThat;

class FilterTest {

    private static final RowScope ROWS =
            new RowScope("(r.area = %1$s or r.filed = %2$s)", "(r.unit = %1$s or r.by = %1$s)", null);

    @Test
    void theCityIsNotNarrowed() {
        Filter filter = Filter.within(scope(Roles.LEADER), ROWS, "other");

        assertThat(filter.parameters()).isEmpty();
    }

    @Test
    void whatDecidesTooIsAskedForWhereTheConditionNamesIt() {
        Filter area = Filter.within(scope(Roles.COUNTY_OFFICER), ROWS, "other");

        assertThat(area.expression()).isEqualTo("(r.area = :f0 or r.filed = :f1)");
        assertThat(List.copyOf(area.parameters().values())).isEqualTo(List.of("411082", "other"));
    }

    @Test
    void noParameterIsLeftThatTheConditionDoesNotName() {
        Filter unit = Filter.within(scope(Roles.DEPARTMENT_OFFICER), ROWS, "other");

        assertThat(unit.expression()).isEqualTo("(r.unit = :f0 or r.by = :f0)");
        assertThat(List.copyOf(unit.parameters().values())).isEqualTo(List.of("411082-FGW"));
    }

    @Test
    void whereNothingSaysWhoMaySeeRowsNobodyDoes() {
        Filter nothing = Filter.within(scope(Roles.INSPECTOR), ROWS);

        assertThat(nothing.expression()).isEqualTo("1 = 0");
    }

    private static Scope scope(String role) {
        return new Caller("li", "411082-FGW", "411082", role).scope();
    }
}
