package cn.baton.project.pipeline;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** 申报下年度市重点. */
@Schema(description = "Puts a pipeline project forward for the city's key projects of a year")
public record NominateCandidate(
        @NotNull @Min(2000) @Max(2100) @Schema(description = "The year whose list it is for", examples = "2027")
        Integer year) {}
