package cn.baton.project.programme;

import cn.baton.project.registry.ProjectDimensions;
import cn.baton.project.registry.ProjectStage;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.QueryParam;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

/** What the members of a programme are narrowed by; null or empty narrows nothing. */
public record MemberQuery(
        @QueryParam("areaCode") @Parameter(description = ProjectDimensions.AREAS)
        List<String> areaCodes,

        @QueryParam("stage") @Parameter(description = ProjectDimensions.STAGES)
        List<ProjectStage> stages,

        @QueryParam("projectId") @Parameter(description = "Id of the project")
        UUID projectId,

        @QueryParam("q") @Parameter(description = ProjectDimensions.WORDS, example = ProjectDimensions.SOME_WORDS)
        String text,

        @QueryParam("removed")
        @DefaultValue("false")
        @Parameter(description = "Whether those that have left are listed too")
        boolean removed,

        @QueryParam("asOf") LocalDate asOf) {}
