package cn.baton.project.responsibility;

import cn.baton.project.registry.ProjectDimensions;
import jakarta.ws.rs.QueryParam;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;

import java.time.LocalDate;
import java.util.List;

/** Which assignments a list shows; null or empty means any. */
public record AssignmentQuery(
        @QueryParam("subject") @Parameter(description = "Any of these people, by the subject of their token")
        List<String> subjects,

        @QueryParam("role") @Parameter(description = "Any of these capacities")
        List<AssignmentRole> roles,

        @QueryParam("unit") @Parameter(description = "Any of these units of the people, such as 411000-FGW")
        List<String> units,

        @QueryParam("areaCode") @Parameter(description = ProjectDimensions.AREAS)
        List<String> areaCodes,

        @QueryParam("on")
        @Parameter(description = "Those whose days include this one; all by default", example = "2026-11-24")
        LocalDate on,

        @QueryParam("asOf") LocalDate asOf) {}
