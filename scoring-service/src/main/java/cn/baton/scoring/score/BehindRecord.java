package cn.baton.scoring.score;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

import java.math.BigDecimal;
import java.util.UUID;

/** A record that an indicator counted. */
@Schema(description = "A record that an indicator counted")
public record BehindRecord(
        @Schema(description = "What it is; its facts are under /facts", examples = "ISSUE")
        RecordKind kind,

        @Schema(description = "Id of the project, issue or letter", examples = "01a2b3c4-d5e6-7f80-9123-456789abcdef")
        UUID id,

        @Schema(description = "Name of the project, number of the issue or letter", examples = "2026-0001")
        String label,

        @Schema(description = "What it adds to the numerator, 0 to 1; each adds 1 to the denominator", examples = "0.5")
        BigDecimal credit) {}
