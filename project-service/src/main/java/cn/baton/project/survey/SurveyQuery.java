package cn.baton.project.survey;

import cn.baton.project.registry.ProjectDimensions;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.QueryParam;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

/** What surveys are narrowed by; null or empty narrows nothing. */
public record SurveyQuery(
        @QueryParam("projectId") @Parameter(description = "Id of the project visited")
        UUID projectId,

        @QueryParam("areaCode") @Parameter(description = ProjectDimensions.AREAS)
        List<String> areaCodes,

        @QueryParam("score") @Parameter(description = "Any of these scores, 1 to 5")
        List<Integer> scores,

        @QueryParam("visitedOnFrom") @Parameter(description = "Visited on this day or later", example = "2023-09-01")
        LocalDate visitedOnFrom,

        @QueryParam("visitedOnTo") @Parameter(description = "Visited on this day or earlier", example = "2023-09-30")
        LocalDate visitedOnTo,

        @QueryParam("withdrawn")
        @DefaultValue("false")
        @Parameter(description = "Whether those that were taken back are there too")
        boolean withdrawn,

        @QueryParam("asOf") LocalDate asOf) {}
