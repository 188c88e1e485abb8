package cn.baton.project.land;

import jakarta.ws.rs.QueryParam;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;

import java.time.LocalDate;
import java.util.List;

/** What a list of land targets is narrowed by; null or empty narrows nothing. */
public record LandTargetQuery(
        @QueryParam("areaCode") @Parameter(description = "Any of these areas, GB/T 2260, such as 411071")
        List<String> areaCodes,

        @QueryParam("year") @Parameter(description = "Any of these years")
        List<Integer> years,

        @QueryParam("kind") @Parameter(description = "Any of these kinds")
        List<LandTargetKind> kinds,

        @QueryParam("asOf") LocalDate asOf) {}
