package cn.baton.project.session;

import cn.baton.project.registry.Batch;
import cn.baton.project.registry.ProjectDimensions;
import cn.baton.project.registry.ProjectStage;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.QueryParam;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

/** What a list of participations is narrowed by; null or empty narrows nothing. */
public record ParticipationQuery(
        @QueryParam("batch") @Parameter(description = "Any of these batches")
        List<Batch> batches,

        @QueryParam("areaCode") @Parameter(description = ProjectDimensions.AREAS)
        List<String> areaCodes,

        @QueryParam("stage") @Parameter(description = ProjectDimensions.STAGES)
        List<ProjectStage> stages,

        @QueryParam("stageBehind")
        @Parameter(
                description = "Only those whose project has not reached the stage of the batch, or only the others",
                example = "true")
        Boolean stageBehind,

        @QueryParam("projectId") @Parameter(description = "Id of the project")
        UUID projectId,

        @QueryParam("investmentFrom") @Parameter(description = "Investment at least, 万元", example = "100000")
        BigDecimal investmentFrom,

        @QueryParam("investmentTo") @Parameter(description = "Investment at most, 万元", example = "2000000")
        BigDecimal investmentTo,

        @QueryParam("q") @Parameter(description = ProjectDimensions.WORDS, example = ProjectDimensions.SOME_WORDS)
        String text,

        @QueryParam("withdrawn")
        @DefaultValue("false")
        @Parameter(description = "Whether those that were taken back are listed too")
        boolean withdrawn,

        @QueryParam("asOf") LocalDate asOf) {}
