package cn.baton.project.tour;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

import java.time.LocalDate;

/** A tour in figures. */
@Schema(description = "A tour in figures: the entries that the caller sees")
public record TourSummary(
        @Schema(description = "As known at the end of this day", examples = "2023-10-31")
        LocalDate asOf,

        @Schema(description = "Projects on it", examples = "33")
        long entries,

        @Schema(
                description = "Of them, those with a verified honour of level NATIONAL_FIRST or PROVINCIAL_CHAMPION",
                examples = "6")
        long champions) {}
