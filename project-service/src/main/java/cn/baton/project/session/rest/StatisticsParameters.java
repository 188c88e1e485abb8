package cn.baton.project.session.rest;

import cn.baton.project.session.StatisticsQuery;
import jakarta.ws.rs.QueryParam;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;

import java.time.LocalDate;
import java.util.List;

/** Query parameters of the statistics of sessions. */
public class StatisticsParameters {

    @QueryParam("session")
    @Parameter(description = "Any of these sessions, by number")
    List<Integer> sessions;

    @QueryParam("areaCode")
    @Parameter(description = "Any of these areas, GB/T 2260, such as 411082")
    List<String> areaCodes;

    @QueryParam("heldOnFrom")
    @Parameter(description = "Sessions held on this day or later", example = "2021-07-01")
    LocalDate heldOnFrom;

    @QueryParam("heldOnTo")
    @Parameter(
            description = "Sessions held on this day or earlier; by the day of `asOf` unless given, so that one that"
                    + " has yet to be held does not count",
            example = "2023-10-31")
    LocalDate heldOnTo;

    @QueryParam("asOf")
    @Parameter(
            description = "What was recorded by the end of this day, whenever it happened; today unless given."
                    + " The other dates are about when it happened",
            example = "2026-11-24")
    LocalDate asOf;

    StatisticsQuery toQuery() {
        return new StatisticsQuery(sessions, areaCodes, heldOnFrom, heldOnTo, asOf);
    }
}
