package cn.baton.project.tour.rest;

import cn.baton.project.tour.TourKind;
import cn.baton.project.tour.TourQuery;
import jakarta.ws.rs.QueryParam;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;

import java.time.LocalDate;
import java.util.List;

/** Query parameters of the list of tours. */
public class TourFilterParameters {

    @QueryParam("kind")
    @Parameter(description = "Any of these kinds")
    List<TourKind> kinds;

    @QueryParam("round")
    @Parameter(description = "Exactly this round", example = "2023年第三轮")
    String round;

    @QueryParam("heldOnFrom")
    @Parameter(description = "Held on this day or later", example = "2023-01-01")
    LocalDate heldOnFrom;

    @QueryParam("heldOnTo")
    @Parameter(description = "Held on this day or earlier", example = "2023-12-31")
    LocalDate heldOnTo;

    @QueryParam("asOf")
    @Parameter(description = "As they were known at the end of this day; today unless given", example = "2026-10-31")
    LocalDate asOf;

    TourQuery toQuery() {
        return new TourQuery(kinds, round, heldOnFrom, heldOnTo, asOf);
    }
}
