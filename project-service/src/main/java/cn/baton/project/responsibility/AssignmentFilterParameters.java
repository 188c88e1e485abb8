package cn.baton.project.responsibility;

import jakarta.ws.rs.QueryParam;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;

import java.time.LocalDate;
import java.util.List;

/** Query parameters of the list of assignments. */
public class AssignmentFilterParameters {

    @QueryParam("subject")
    @Parameter(description = "Any of these people, by the subject of their token")
    List<String> subjects;

    @QueryParam("role")
    @Parameter(description = "Any of these capacities")
    List<AssignmentRole> roles;

    @QueryParam("unit")
    @Parameter(description = "Any of these units of the people, such as 411000-FGW")
    List<String> units;

    @QueryParam("areaCode")
    @Parameter(description = "Any of these areas of the projects, GB/T 2260, such as 411082")
    List<String> areaCodes;

    @QueryParam("on")
    @Parameter(description = "Those whose days include this one; all by default", example = "2026-11-24")
    LocalDate on;

    @QueryParam("asOf")
    @Parameter(
            description = "Assignments and their projects as known at the end of this day; today unless given",
            example = "2026-10-31")
    LocalDate asOf;

    public AssignmentQuery toQuery() {
        return new AssignmentQuery(null, subjects, roles, units, areaCodes, on, asOf);
    }
}
