package cn.baton.project.progress;

import cn.baton.project.registry.ProjectStage;
import jakarta.validation.constraints.Pattern;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.QueryParam;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;

import java.time.LocalDate;
import java.util.List;

/** Query parameters of the list of all reports. */
public class CityProgressFilterParameters {

    @QueryParam("year")
    @Parameter(description = "Any of these years, such as 2026")
    List<Integer> years;

    @QueryParam("month")
    @Parameter(description = "Any of these months, such as 2026-10")
    List<@Pattern(regexp = ReportProgress.MONTH, message = "{baton.month}") String> months;

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

    @QueryParam("q")
    @Parameter(description = "Text anywhere in the project's name", example = "金刚石")
    String text;

    @QueryParam("late")
    @Parameter(description = "true: those that were reported after their due day; false: the others", example = "true")
    Boolean late;

    @QueryParam("all")
    @DefaultValue("false")
    @Parameter(description = "Whether to give those that were superseded by a correction too")
    boolean all;

    @QueryParam("asOf")
    @Parameter(
            description = "The reports and their projects as they were known at the end of that day",
            example = "2026-11-10")
    LocalDate asOf;

    public ProgressQuery toQuery() {
        return new ProgressQuery(
                null, years, months, areaCodes, responsibleUnits, leadDepartments, stages, text, late, all, asOf);
    }
}
