package cn.baton.project.indicator.rest;

import cn.baton.project.indicator.IndicatorQuery;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.QueryParam;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;

import java.time.LocalDate;
import java.util.List;

/** Query parameters of the list of macro indicators. */
public class IndicatorFilterParameters {

    @QueryParam("code")
    @Parameter(description = "Any of these codes, such as FIXED_ASSET_INVESTMENT_GROWTH")
    List<String> codes;

    @QueryParam("period")
    @Parameter(description = "Any of these periods, such as 2023, 2023Q3, 2023-09")
    List<String> periods;

    @QueryParam("areaCode")
    @Parameter(description = "Any of these areas, GB/T 2260, such as 411000 for the city")
    List<String> areaCodes;

    @QueryParam("superseded")
    @DefaultValue("false")
    @Parameter(description = "Whether revisions that others have taken the place of are listed too")
    boolean superseded;

    @QueryParam("asOf")
    @Parameter(description = "As known at the end of this day; today unless given", example = "2023-10-31")
    LocalDate asOf;

    IndicatorQuery toQuery() {
        return new IndicatorQuery(codes, periods, areaCodes, superseded, asOf);
    }
}
