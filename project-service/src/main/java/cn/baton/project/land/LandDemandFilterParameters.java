package cn.baton.project.land;

import jakarta.ws.rs.QueryParam;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

/** Query parameters of the list of demands. */
public class LandDemandFilterParameters {

    @QueryParam("projectId")
    @Parameter(description = "Demands of this project")
    UUID projectId;

    @QueryParam("areaCode")
    @Parameter(description = "Any of these areas of the project, GB/T 2260, such as 411082")
    List<String> areaCodes;

    @QueryParam("state")
    @Parameter(description = "Any of these states")
    List<LandDemandState> states;

    @QueryParam("zoning")
    @Parameter(description = "Any of these uses, GB 50137-2011")
    List<Zoning> zonings;

    @QueryParam("priority")
    @Parameter(description = "Any of these priorities, 1 to 5")
    List<Integer> priorities;

    @QueryParam("sizeFrom")
    @Parameter(description = "Least size needed at least, 亩", example = "50")
    BigDecimal sizeFrom;

    @QueryParam("sizeTo")
    @Parameter(description = "Least size needed at most, 亩", example = "200")
    BigDecimal sizeTo;

    @QueryParam("needByFrom")
    @Parameter(description = "Needed by this day or later", example = "2027-01-01")
    LocalDate needByFrom;

    @QueryParam("needByTo")
    @Parameter(description = "Needed by this day or earlier", example = "2027-03-31")
    LocalDate needByTo;

    @QueryParam("asOf")
    @Parameter(
            description = "Demands and their projects as known at the end of this day; today unless given",
            example = "2026-10-31")
    LocalDate asOf;

    public LandDemandQuery toQuery() {
        return new LandDemandQuery(
                projectId, areaCodes, states, zonings, priorities, sizeFrom, sizeTo, needByFrom, needByTo, asOf);
    }
}
