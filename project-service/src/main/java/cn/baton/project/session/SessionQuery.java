package cn.baton.project.session;

import jakarta.ws.rs.QueryParam;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;

import java.time.LocalDate;
import java.util.List;

/** What a list of sessions is narrowed by; null or empty narrows nothing. */
public record SessionQuery(
        @QueryParam("quarter") @Parameter(description = "Any of these quarters, such as 2023-Q3")
        List<String> quarters,

        @QueryParam("heldOnFrom") @Parameter(description = "Held on this day or later", example = "2021-07-01")
        LocalDate heldOnFrom,

        @QueryParam("heldOnTo") @Parameter(description = "Held on this day or earlier", example = "2023-10-31")
        LocalDate heldOnTo,

        @QueryParam("asOf") LocalDate asOf) {}
