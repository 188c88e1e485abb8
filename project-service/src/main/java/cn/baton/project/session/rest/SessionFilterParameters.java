package cn.baton.project.session.rest;

import cn.baton.project.session.SessionQuery;
import jakarta.ws.rs.QueryParam;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;

import java.time.LocalDate;
import java.util.List;

/** Query parameters of the list of sessions. */
public class SessionFilterParameters {

    @QueryParam("quarter")
    @Parameter(description = "Any of these quarters, such as 2023-Q3")
    List<String> quarters;

    @QueryParam("heldOnFrom")
    @Parameter(description = "Held on this day or later", example = "2021-07-01")
    LocalDate heldOnFrom;

    @QueryParam("heldOnTo")
    @Parameter(description = "Held on this day or earlier", example = "2023-10-31")
    LocalDate heldOnTo;

    @QueryParam("asOf")
    @Parameter(description = "As they were known at the end of this day; today unless given", example = "2026-10-31")
    LocalDate asOf;

    SessionQuery toQuery() {
        return new SessionQuery(quarters, heldOnFrom, heldOnTo, asOf);
    }
}
