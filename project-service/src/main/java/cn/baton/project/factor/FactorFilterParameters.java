package cn.baton.project.factor;

import jakarta.ws.rs.QueryParam;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;

import java.time.LocalDate;
import java.util.List;

/** Query parameters of lists of factor requests. */
public class FactorFilterParameters {

    @QueryParam("areaCode")
    @Parameter(description = "Any of these areas of the project, GB/T 2260, such as 411082")
    List<String> areaCodes;

    @QueryParam("kind")
    @Parameter(description = "Any of these kinds")
    List<FactorKind> kinds;

    @QueryParam("state")
    @Parameter(description = "Any of these states")
    List<FactorState> states;

    @QueryParam("department")
    @Parameter(description = "Any of these providing departments, such as 411000-FGW")
    List<String> departments;

    @QueryParam("priority")
    @Parameter(description = "Any of these priorities, 1 to 5")
    List<Integer> priorities;

    @QueryParam("overdue")
    @Parameter(description = "Only those that are open and whose day has passed, or only the others", example = "true")
    Boolean overdue;

    @QueryParam("needByFrom")
    @Parameter(description = "Needed by this day or later", example = "2026-12-01")
    LocalDate needByFrom;

    @QueryParam("needByTo")
    @Parameter(description = "Needed by this day or earlier", example = "2026-12-31")
    LocalDate needByTo;

    @QueryParam("asOf")
    @Parameter(
            description = "Requests and their projects as known at the end of this day; today unless given",
            example = "2026-10-31")
    LocalDate asOf;

    public FactorQuery toQuery() {
        return new FactorQuery(
                null, areaCodes, kinds, states, departments, priorities, overdue, needByFrom, needByTo, asOf);
    }
}
