package cn.baton.project.registry.rest;

import cn.baton.project.registry.ProjectQuery;
import cn.baton.project.registry.ProjectStage;
import jakarta.ws.rs.QueryParam;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;

import java.math.BigDecimal;
import java.util.List;

/** Query parameters of the list of projects. */
public class ProjectFilterParameters {

    @QueryParam("stage")
    @Parameter(description = "Any of these stages")
    List<ProjectStage> stages;

    @QueryParam("areaCode")
    @Parameter(description = "Any of these areas, GB/T 2260, such as 411082")
    List<String> areaCodes;

    @QueryParam("externalId")
    @Parameter(description = "Id in the caller's own system", example = "XC-2023-017")
    String externalId;

    @QueryParam("totalInvestmentFrom")
    @Parameter(description = "Total investment at least, 万元", example = "100000")
    BigDecimal totalInvestmentFrom;

    @QueryParam("totalInvestmentTo")
    @Parameter(description = "Total investment at most, 万元", example = "2000000")
    BigDecimal totalInvestmentTo;

    @QueryParam("q")
    @Parameter(description = "Text anywhere in the name", example = "金刚石")
    String text;

    ProjectQuery toQuery() {
        return new ProjectQuery(stages, areaCodes, externalId, totalInvestmentFrom, totalInvestmentTo, text);
    }
}
