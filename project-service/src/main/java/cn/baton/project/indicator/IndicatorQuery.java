package cn.baton.project.indicator;

import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.QueryParam;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;

import java.time.LocalDate;
import java.util.List;

/** What a list of indicators is narrowed by; null or empty narrows nothing. */
public record IndicatorQuery(
        @QueryParam("code") @Parameter(description = "Any of these codes, such as FIXED_ASSET_INVESTMENT_GROWTH")
        List<String> codes,

        @QueryParam("period") @Parameter(description = "Any of these periods, such as 2023, 2023Q3, 2023-09")
        List<String> periods,

        @QueryParam("areaCode") @Parameter(description = "Any of these areas, GB/T 2260, such as 411000 for the city")
        List<String> areaCodes,

        @QueryParam("superseded")
        @DefaultValue("false")
        @Parameter(description = "Whether revisions that others have taken the place of are listed too")
        boolean superseded,

        @QueryParam("asOf") LocalDate asOf) {}
