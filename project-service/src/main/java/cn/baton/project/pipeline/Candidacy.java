package cn.baton.project.pipeline;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

import java.time.Instant;
import java.time.LocalDate;

/** That a project stands for the city's key projects of a year (下年度市重点备选). */
@Schema(description = "That a project stands for the city's key projects of a year")
public record Candidacy(
        @Schema(description = "The year", examples = "2027") int year,

        @Schema(description = "How it stands", examples = "PENDING")
        ReviewResult result,

        @Schema(description = "Day of the review", nullable = true, examples = "2026-11-18")
        LocalDate reviewedOn,

        @Schema(description = "When it was recorded that it stands so, UTC", examples = "2026-11-18T01:02:03Z")
        Instant recordedAt) {}
