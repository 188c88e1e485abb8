package cn.baton.project.progress.rest;

import cn.baton.project.progress.ReportProgress;
import cn.baton.project.progress.UnreportedQuery;
import cn.baton.project.registry.KeyList;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.ws.rs.QueryParam;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;

import java.time.LocalDate;
import java.util.List;

/** Query parameters of the list of projects that have not reported. */
public class UnreportedFilterParameters {

    @QueryParam("month")
    @NotNull
    @Pattern(regexp = ReportProgress.MONTH, message = "{baton.month}")
    @Parameter(description = "The month that is not reported, not in the future", required = true, example = "2026-10")
    String month;

    @QueryParam("keyList")
    @Parameter(description = "Planned on any of these lists of key projects 市重点, 省重点")
    List<KeyList> keyLists;

    @QueryParam("areaCode")
    @Parameter(description = "Any of these areas, GB/T 2260, such as 411082")
    List<String> areaCodes;

    @QueryParam("responsibleUnit")
    @Parameter(description = "Any of these responsible units, such as 411082-GXJ")
    List<String> responsibleUnits;

    @QueryParam("leadDepartment")
    @Parameter(description = "Any of these lead departments, such as 411000-GXJ")
    List<String> leadDepartments;

    @QueryParam("q")
    @Parameter(description = "Text anywhere in the project's name", example = "金刚石")
    String text;

    @QueryParam("asOf")
    @Parameter(
            description = "Plans, projects and reports as they were known at the end of that day",
            example = "2026-11-10")
    LocalDate asOf;

    UnreportedQuery toQuery() {
        return new UnreportedQuery(month, keyLists, areaCodes, responsibleUnits, leadDepartments, text, asOf);
    }
}
