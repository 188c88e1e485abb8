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

    @QueryParam("stage")
    @Parameter(description = "Projects in any of these stages now")
    List<ProjectStage> stages;

    @QueryParam("q")
    @Parameter(description = "Text anywhere in the project's name", example = "金刚石")
    String text;

    @QueryParam("all")
    @DefaultValue("false")
    @Parameter(description = "Whether to give those that were superseded by a correction too")
    boolean all;

    @QueryParam("asOf")
    @Parameter(
            description = "The reports as they were known at the end of that day; the projects are as they are now",
            example = "2026-11-10")
    LocalDate asOf;

    public ProgressQuery toQuery() {
        return new ProgressQuery(null, years, months, areaCodes, stages, text, all, asOf);
    }
}
