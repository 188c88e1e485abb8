package cn.baton.project.session;

import cn.baton.project.registry.Batch;
import cn.baton.project.registry.ProjectStage;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.QueryParam;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

/** Query parameters of the list of participations. */
public class ParticipationFilterParameters {

    @QueryParam("batch")
    @Parameter(description = "Any of these batches")
    List<Batch> batches;

    @QueryParam("areaCode")
    @Parameter(description = "Any of these areas of the project, GB/T 2260, such as 411082")
    List<String> areaCodes;

    @QueryParam("stage")
    @Parameter(description = "Any of these stages of the project")
    List<ProjectStage> stages;

    @QueryParam("stageBehind")
    @Parameter(
            description = "Only those whose project has not reached the stage of the batch, or only the others",
            example = "true")
    Boolean stageBehind;

    @QueryParam("projectId")
    @Parameter(description = "Id of the project")
    UUID projectId;

    @QueryParam("investmentFrom")
    @Parameter(description = "Investment at least, 万元", example = "100000")
    BigDecimal investmentFrom;

    @QueryParam("investmentTo")
    @Parameter(description = "Investment at most, 万元", example = "2000000")
    BigDecimal investmentTo;

    @QueryParam("q")
    @Parameter(description = "Text in the project's name, owner or codes", example = "金刚石")
    String text;

    @QueryParam("withdrawn")
    @DefaultValue("false")
    @Parameter(description = "Whether those that were taken back are listed too")
    boolean withdrawn;

    @QueryParam("asOf")
    @Parameter(description = "As known at the end of this day; today unless given", example = "2023-10-31")
    LocalDate asOf;

    public ParticipationQuery toQuery() {
        return new ParticipationQuery(
                batches,
                areaCodes,
                stages,
                stageBehind,
                projectId,
                investmentFrom,
                investmentTo,
                text,
                withdrawn,
                asOf);
    }
}
