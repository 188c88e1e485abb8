package cn.baton.project.land;

import cn.baton.project.registry.ProjectDimensions;
import jakarta.ws.rs.QueryParam;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

/** What a list of demands is narrowed by; null or empty narrows nothing. */
public record LandDemandQuery(
        @QueryParam("projectId") @Parameter(description = "Demands of this project")
        UUID projectId,

        @QueryParam("areaCode") @Parameter(description = ProjectDimensions.AREAS)
        List<String> areaCodes,

        @QueryParam("state") @Parameter(description = "Any of these states")
        List<LandDemandState> states,

        @QueryParam("zoning") @Parameter(description = "Any of these uses, GB 50137-2011")
        List<Zoning> zonings,

        @QueryParam("priority") @Parameter(description = "Any of these priorities, 1 to 5")
        List<Integer> priorities,

        @QueryParam("sizeFrom") @Parameter(description = "Least size needed at least, 亩", example = "50")
        BigDecimal sizeFrom,

        @QueryParam("sizeTo") @Parameter(description = "Least size needed at most, 亩", example = "200")
        BigDecimal sizeTo,

        @QueryParam("needByFrom") @Parameter(description = "Needed by this day or later", example = "2027-01-01")
        LocalDate needByFrom,

        @QueryParam("needByTo") @Parameter(description = "Needed by this day or earlier", example = "2027-03-31")
        LocalDate needByTo,

        @QueryParam("asOf") LocalDate asOf) {}
