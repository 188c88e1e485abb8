package cn.baton.project.programme;

import cn.baton.project.registry.ProjectStage;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.QueryParam;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

/** Query parameters of the members of a programme. */
public class MemberFilterParameters {

    @QueryParam("areaCode")
    @Parameter(description = "Any of these areas of the project, GB/T 2260, such as 411082")
    List<String> areaCodes;

    @QueryParam("stage")
    @Parameter(description = "Any of these stages of the project")
    List<ProjectStage> stages;

    @QueryParam("projectId")
    @Parameter(description = "Id of the project")
    UUID projectId;

    @QueryParam("q")
    @Parameter(description = "Text in the project's name, owner or codes", example = "金刚石")
    String text;

    @QueryParam("removed")
    @DefaultValue("false")
    @Parameter(description = "Whether those that have left are listed too")
    boolean removed;

    @QueryParam("asOf")
    @Parameter(description = "As known at the end of this day; today unless given", example = "2023-10-31")
    LocalDate asOf;

    public MemberQuery toQuery() {
        return new MemberQuery(areaCodes, stages, projectId, text, removed, asOf);
    }
}
