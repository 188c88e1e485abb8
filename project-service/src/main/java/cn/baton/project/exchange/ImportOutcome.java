package cn.baton.project.exchange;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What the job of an import has beside what every job has: for the API's document. */
@Schema(description = "What the job of an import has beside what every job has")
public record ImportOutcome(
        @Schema(description = "What came of the import; null until it has ended", nullable = true)
        ImportResult result) {}
