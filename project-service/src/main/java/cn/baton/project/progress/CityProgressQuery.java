package cn.baton.project.progress;

import cn.baton.project.registry.ProjectDimensions;
import cn.baton.project.registry.ProjectStage;
import jakarta.validation.constraints.Pattern;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.QueryParam;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;

import java.util.List;

/** Which reports of all projects are listed; null or empty narrows nothing. */
public record CityProgressQuery(
        @BeanParam ProgressQuery reports,

        @QueryParam("month") @Parameter(description = "Any of these months, such as 2026-10")
        List<@Pattern(regexp = ReportProgress.MONTH, message = "{baton.month}") String> months,

        @BeanParam ProjectDimensions projects,

        @QueryParam("stage") @Parameter(description = ProjectDimensions.STAGES)
        List<ProjectStage> stages,

        @QueryParam("late")
        @Parameter(
                description = "true: those that were reported after their due day; false: the others",
                example = "true")
        Boolean late) {}
