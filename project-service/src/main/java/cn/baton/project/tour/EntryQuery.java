package cn.baton.project.tour;

import cn.baton.project.registry.ProjectDimensions;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.QueryParam;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;

import java.time.LocalDate;
import java.util.List;

/** What the projects on a tour are narrowed by; null or empty narrows nothing. */
public record EntryQuery(
        @QueryParam("areaCode") @Parameter(description = ProjectDimensions.AREAS)
        List<String> areaCodes,

        @QueryParam("withdrawn")
        @DefaultValue("false")
        @Parameter(description = "Whether those that were taken off are listed too")
        boolean withdrawn,

        @QueryParam("asOf") LocalDate asOf) {}
