package cn.baton.project.land.rest;

import cn.baton.project.land.LandTargetKind;
import cn.baton.project.land.LandTargetQuery;
import jakarta.ws.rs.QueryParam;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;

import java.time.LocalDate;
import java.util.List;

/** Query parameters of the list of land targets. */
public class LandTargetFilterParameters {

    @QueryParam("areaCode")
    @Parameter(description = "Any of these areas, GB/T 2260, such as 411071")
    List<String> areaCodes;

    @QueryParam("year")
    @Parameter(description = "Any of these years")
    List<Integer> years;

    @QueryParam("kind")
    @Parameter(description = "Any of these kinds")
    List<LandTargetKind> kinds;

    @QueryParam("asOf")
    @Parameter(
            description = "Targets, and what was achieved of them, as known at the end of this day; today unless given",
            example = "2026-10-31")
    LocalDate asOf;

    LandTargetQuery toQuery() {
        return new LandTargetQuery(areaCodes, years, kinds, asOf);
    }
}
