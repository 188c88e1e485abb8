package cn.baton.project.tour;

import jakarta.ws.rs.QueryParam;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;

import java.time.LocalDate;
import java.util.List;

/** What a list of tours is narrowed by; null or empty narrows nothing. */
public record TourQuery(
        @QueryParam("kind") @Parameter(description = "Any of these kinds")
        List<TourKind> kinds,

        @QueryParam("round") @Parameter(description = "Exactly this round", example = "2023年第三轮")
        String round,

        @QueryParam("heldOnFrom") @Parameter(description = "Held on this day or later", example = "2023-01-01")
        LocalDate heldOnFrom,

        @QueryParam("heldOnTo") @Parameter(description = "Held on this day or earlier", example = "2023-12-31")
        LocalDate heldOnTo,

        @QueryParam("asOf") LocalDate asOf) {}
