package cn.baton.scoring.fact;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

import java.util.UUID;

/** A project as far as it is known, and from which event. */
@Schema(description = "A project as far as it is known, and from which event")
public record KnownProject(
        @Schema(description = "Id of the project", examples = "01a2b3c4-d5e6-7f80-9123-456789abcdef")
        UUID id,

        @Schema(description = "Area that it counts for; null when none is known", nullable = true, examples = "411082")
        String areaCode,

        @Schema(description = "What the event reported") ProjectFact fact,

        @Schema(description = "The event that it comes from")
        FactSource source) {}
