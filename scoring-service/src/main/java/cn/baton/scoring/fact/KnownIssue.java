package cn.baton.scoring.fact;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

import java.util.UUID;

/** An issue as far as it is known, and from which event. */
@Schema(description = "An issue as far as it is known, and from which event")
public record KnownIssue(
        @Schema(description = "Id of the issue", examples = "01a2b3c4-d5e6-7f80-9123-456789abcdef")
        UUID id,

        @Schema(
                description = "Area that it counts for: its own, else that of its project; null when none is known",
                nullable = true,
                examples = "411082")
        String areaCode,

        @Schema(description = "What the event reported") IssueFact fact,

        @Schema(description = "The event that it comes from")
        FactSource source) {}
