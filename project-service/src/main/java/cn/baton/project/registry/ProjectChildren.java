package cn.baton.project.registry;

import cn.baton.support.paging.Filter;
import cn.baton.support.paging.RowScope;
import cn.baton.support.security.Scope;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;

/**
 * How other features narrow their city-wide lists of what belongs to projects: a child is seen by whoever sees its
 * project. The child's rows stand under the alias {@code r} and name their project in {@code projectId}; the project
 * stands under {@code p}.
 */
public final class ProjectChildren {

    /** Behind {@code "Permit r"}. */
    public static final String JOIN = " join Project p on p.id = r.projectId";

    private ProjectChildren() {}

    /**
     * Whose a project is, that stands under the alias: its area's, its units', and theirs who look after it.
     *
     * @param moreUnits paths of other units that see the row
     */
    public static RowScope projects(String alias, String... moreUnits) {
        List<String> units = new ArrayList<>(List.of(moreUnits));
        units.add(alias + ".state.responsibleUnit");
        units.add(alias + ".state.leadDepartment");
        return RowScope.of(alias + ".state.areaCode", units.toArray(String[]::new))
                .assignedBy("array_contains(" + alias + ".state.staff, %s)");
    }

    /** What belongs to the projects in scope. */
    public static Filter within(Scope scope) {
        return Filter.within(scope, projects("p"));
    }

    /** What belongs to the projects in scope that these dimensions name. */
    public static Filter within(Scope scope, ProjectDimensions dimensions) {
        return dimensions.narrow(within(scope), "p");
    }

    /** @param areaCodes any of these areas; null or empty for all in scope */
    public static Filter within(Scope scope, Collection<String> areaCodes) {
        return within(scope).anyOf("p.state.areaCode", areaCodes);
    }
}
