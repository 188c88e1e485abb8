package cn.baton.project.plan;

import cn.baton.project.registry.KeyList;
import cn.baton.project.registry.ProjectDimensions;
import cn.baton.project.registry.ProjectStage;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.QueryParam;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;

/** What the list of annual plans is narrowed by; null or empty narrows nothing. */
public record AnnualPlanQuery(
        @QueryParam("year") @Parameter(description = "Any of these years, such as 2026")
        List<Integer> years,

        @QueryParam("keyList") @Parameter(description = "On any of these lists of key projects")
        List<KeyList> keyLists,

        @BeanParam ProjectDimensions projects,

        @QueryParam("stage") @Parameter(description = ProjectDimensions.STAGES)
        List<ProjectStage> stages,

        @QueryParam("plannedInvestmentFrom")
        @Parameter(description = "Investment planned for the year at least, 万元", example = "10000")
        BigDecimal plannedInvestmentFrom,

        @QueryParam("plannedInvestmentTo")
        @Parameter(description = "Investment planned for the year at most, 万元", example = "200000")
        BigDecimal plannedInvestmentTo,

        @QueryParam("asOf") LocalDate asOf) {

    /** The plans of a year for projects in these stages, whatever they plan. */
    public static AnnualPlanQuery ofYear(
            int year, List<KeyList> keyLists, ProjectDimensions projects, List<ProjectStage> stages, LocalDate asOf) {
        return new AnnualPlanQuery(List.of(year), keyLists, projects, stages, null, null, asOf);
    }
}
