package cn.baton.project.session;

import cn.baton.project.config.AsOf;
import cn.baton.project.registry.ProjectDimensions;
import jakarta.ws.rs.QueryParam;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;

import java.time.LocalDate;
import java.util.List;

/** What the statistics of sessions are narrowed by; empty narrows nothing. */
public record StatisticsQuery(
        @QueryParam("session") @Parameter(description = "Any of these sessions, by number")
        List<Integer> sessions,

        @QueryParam("areaCode") @Parameter(description = ProjectDimensions.AREAS)
        List<String> areaCodes,

        @QueryParam("heldOnFrom") @Parameter(description = "Sessions held on this day or later", example = "2021-07-01")
        LocalDate heldOnFrom,

        @QueryParam("heldOnTo")
        @Parameter(
                description = "Sessions held on this day or earlier; by default the day of `asOf`, so that one that"
                        + " has yet to be held does not count",
                example = "2023-10-31")
        LocalDate heldOnTo,

        @QueryParam("asOf") LocalDate asOf) {

    LocalDate lastHeldOn(AsOf day) {
        return heldOnTo == null ? day.date() : heldOnTo;
    }
}
