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

    @QueryParam("asOf")
    @Parameter(description = "As known at the end of this day; today unless given", example = "2023-10-31")
    LocalDate asOf;

    StatisticsQuery toQuery() {
        return new StatisticsQuery(sessions, areaCodes, asOf);
    }
}
