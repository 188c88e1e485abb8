package cn.baton.project.pipeline;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

import java.time.LocalDate;

/** 评审. */
@Schema(description = "Reviews a candidate for the city's key projects of a year")
public record ReviewCandidate(
        @NotNull @Min(2000) @Max(2100) @Schema(description = "The year whose list it is for", examples = "2027")
        Integer year,

        @NotNull
        @Schema(description = "What the review came to; PENDING takes an earlier result back", examples = "ACCEPTED")
        ReviewResult result,

        @NotNull @Schema(description = "Day of the review, not in the future", examples = "2026-11-18")
        LocalDate reviewedOn) {}
