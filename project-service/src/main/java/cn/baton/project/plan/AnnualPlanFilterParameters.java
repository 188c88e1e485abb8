package cn.baton.project.plan;

import cn.baton.project.registry.KeyList;
import cn.baton.project.registry.ProjectStage;
import jakarta.ws.rs.QueryParam;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;

/** Query parameters of the list of annual plans. */
public class AnnualPlanFilterParameters {

    @QueryParam("year")
    @Parameter(description = "Any of these years, such as 2026")
    List<Integer> years;

    @QueryParam("keyList")
    @Parameter(description = "On any of these lists of key projects")
    List<KeyList> keyLists;

    @QueryParam("areaCode")
    @Parameter(description = "Projects of any of these areas, GB/T 2260, such as 411082")
    List<String> areaCodes;

    @QueryParam("responsibleUnit")
    @Parameter(description = "Projects of any of these responsible units, such as 411082-GXJ")
    List<String> responsibleUnits;

    @QueryParam("leadDepartment")
    @Parameter(description = "Projects of any of these lead departments, such as 411000-GXJ")
    List<String> leadDepartments;

    @QueryParam("stage")
    @Parameter(description = "Projects in any of these stages")
    List<ProjectStage> stages;

    @QueryParam("plannedInvestmentFrom")
    @Parameter(description = "Investment planned for the year at least, 万元", example = "10000")
    BigDecimal plannedInvestmentFrom;

    @QueryParam("plannedInvestmentTo")
    @Parameter(description = "Investment planned for the year at most, 万元", example = "200000")
    BigDecimal plannedInvestmentTo;

    @QueryParam("q")
    @Parameter(description = "Text anywhere in the project's name", example = "金刚石")
    String text;

    @QueryParam("asOf")
    @Parameter(
            description = "The plans and their projects as they were known at the end of that day",
            example = "2026-06-30")
    LocalDate asOf;

    public AnnualPlanQuery toQuery() {
        return new AnnualPlanQuery(
                years,
                keyLists,
                areaCodes,
                responsibleUnits,
                leadDepartments,
                stages,
                plannedInvestmentFrom,
                plannedInvestmentTo,
                text,
                asOf);
    }
}
