package cn.baton.project.registry;

import cn.baton.support.paging.Filter;
import cn.baton.support.security.Scope;

import java.util.Collection;

/**
 * How other features narrow their city-wide lists of what belongs to projects: a child is seen by whoever sees its
 * project. The child's rows stand under the alias {@code r} and name their project in {@code projectId}; the project
 * stands under {@code p}.
 */
public final class ProjectChildren {

    /** Behind {@code "Permit r"}. */
    public static final String JOIN = " join Project p on p.id = r.projectId";

    private ProjectChildren() {}

    /** @param areaCodes any of these areas; null or empty for all in scope */
    public static Filter within(Scope scope, Collection<String> areaCodes) {
        return new Filter()
                .within(scope, "p.state.areaCode", "p.state.responsibleUnit", "p.state.leadDepartment")
                .anyOf("p.state.areaCode", areaCodes);
    }
}
