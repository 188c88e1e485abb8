package cn.baton.issue.ledger;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

import java.time.Instant;
import java.util.List;

/** The unit's word that the issue is put right (提请销号). */
@Schema(description = "The unit's word that the issue is put right")
public record Submission(
        @Schema(description = "What was done", examples = "设备款 3200 万元已于 11 月 18 日拨付到位")
        String summary,

        @Schema(description = "What shows it") List<Evidence> evidence,
        @Schema(description = "Who submitted it") Officer submittedBy,

        @Schema(description = "When, UTC", examples = "2026-11-19T07:00:00Z")
        Instant submittedAt) {

    public Submission {
        evidence = List.copyOf(evidence);
    }
}
