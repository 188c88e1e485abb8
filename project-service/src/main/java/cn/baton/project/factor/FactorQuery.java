package cn.baton.project.factor;

import cn.baton.project.registry.ProjectDimensions;
import jakarta.ws.rs.QueryParam;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;

import java.time.LocalDate;
import java.util.List;

/** What a list of factor requests is narrowed by; null or empty narrows nothing. */
public record FactorQuery(
        @QueryParam("areaCode") @Parameter(description = ProjectDimensions.AREAS)
        List<String> areaCodes,

        @QueryParam("kind") @Parameter(description = "Any of these kinds")
        List<FactorKind> kinds,

        @QueryParam("state") @Parameter(description = "Any of these states")
        List<FactorState> states,

        @QueryParam("department") @Parameter(description = "Any of these providing departments, such as 411000-FGW")
        List<String> departments,

        @QueryParam("priority") @Parameter(description = "Any of these priorities, 1 to 5")
        List<Integer> priorities,

        @QueryParam("overdue")
        @Parameter(
                description = "Only those that are open and whose day has passed, or only the others",
                example = "true")
        Boolean overdue,

        @QueryParam("needByFrom") @Parameter(description = "Needed by this day or later", example = "2026-12-01")
        LocalDate needByFrom,

        @QueryParam("needByTo") @Parameter(description = "Needed by this day or earlier", example = "2026-12-31")
        LocalDate needByTo,

        @QueryParam("asOf") LocalDate asOf) {}
