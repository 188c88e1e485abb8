package cn.baton.project.land;

import jakarta.ws.rs.QueryParam;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

/** What a list of matches is narrowed by; null or empty narrows nothing. */
public record LandMatchQuery(
        @QueryParam("projectId") @Parameter(description = "Matches of this project")
        UUID projectId,

        @QueryParam("demandId") @Parameter(description = "Matches of this demand")
        UUID demandId,

        @QueryParam("parcelId") @Parameter(description = "Matches of this parcel")
        UUID parcelId,

        @QueryParam("areaCode") @Parameter(description = "Any of these areas of the parcel, GB/T 2260, such as 411071")
        List<String> areaCodes,

        @QueryParam("state") @Parameter(description = "Any of these states")
        List<LandMatchState> states,

        @QueryParam("scoreFrom") @Parameter(description = "Score at least, 0 to 100", example = "60")
        Integer scoreFrom,

        @QueryParam("scoreTo") @Parameter(description = "Score at most, 0 to 100", example = "100")
        Integer scoreTo,

        @QueryParam("asOf") LocalDate asOf) {}
