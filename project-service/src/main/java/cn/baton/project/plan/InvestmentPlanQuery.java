package cn.baton.project.plan;

import cn.baton.project.registry.KeyList;
import jakarta.ws.rs.QueryParam;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;

import java.util.List;

/** What the lines of an issued plan are narrowed by; null or empty narrows nothing. */
public record InvestmentPlanQuery(
        @QueryParam("keyList") @Parameter(description = "On any of these lists of key projects")
        List<KeyList> keyLists,

        @QueryParam("areaCode")
        @Parameter(description = "In any of these areas when it was issued, GB/T 2260, such as 411082")
        List<String> areaCodes,

        @QueryParam("q") @Parameter(description = "Text anywhere in the project's name", example = "金刚石")
        String text) {}
