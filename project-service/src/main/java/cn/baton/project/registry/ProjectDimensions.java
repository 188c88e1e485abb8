package cn.baton.project.registry;

import cn.baton.support.paging.Filter;
import jakarta.ws.rs.QueryParam;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;

import java.util.List;

/**
 * Whose projects, and which of them by their words: what lists of projects and lists of what belongs to projects are
 * narrowed by alike; null or empty narrows nothing. Lists that take some of it only take the descriptions from here.
 */
public record ProjectDimensions(
        @QueryParam("areaCode") @Parameter(description = ProjectDimensions.AREAS)
        List<String> areaCodes,

        @QueryParam("responsibleUnit")
        @Parameter(description = "Projects of any of these responsible units, such as 411082-GXJ")
        List<String> responsibleUnits,

        @QueryParam("leadDepartment")
        @Parameter(description = "Projects of any of these lead departments, such as 411000-GXJ")
        List<String> leadDepartments,

        @QueryParam("q") @Parameter(description = ProjectDimensions.WORDS, example = ProjectDimensions.SOME_WORDS)
        String text) {

    public static final String AREAS = "Projects of any of these areas, GB/T 2260, such as 411082";
    public static final String STAGES = "Projects in any of these stages";
    public static final String WORDS =
            "Words parted by blanks, each to be found anywhere in the name of the project or its owner, its external id,"
                    + " its national code or the owner's credit code; full-width letters equal half-width ones";
    public static final String SOME_WORDS = "许昌 金刚石";

    /** @param project alias under which the project stands */
    Filter narrow(Filter filter, String project) {
        String state = project + ".state.";
        return filter.anyOf(state + "areaCode", areaCodes)
                .anyOf(state + "responsibleUnit", responsibleUnits)
                .anyOf(state + "leadDepartment", leadDepartments)
                .search(state + "searchText", text);
    }
}
