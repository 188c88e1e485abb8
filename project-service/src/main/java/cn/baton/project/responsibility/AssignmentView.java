package cn.baton.project.responsibility;

import cn.baton.support.http.Versioned;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;

/** An assignment as it stands. */
@Schema(description = "A person's responsibility for a project")
public record AssignmentView(
        @Schema(description = "Id of the assignment", examples = "01a2b3c4-d5e6-7f80-9123-456789abcdef")
        UUID id,

        @Schema(description = "Version, also the ETag", examples = "1")
        long version,

        @Schema(description = "Id of the project", examples = "01a2b3c4-d5e6-7f80-9123-456789abcdee")
        UUID projectId,

        @Schema(description = "In what capacity", examples = "SUPERVISION_STAFF")
        AssignmentRole role,

        @Schema(description = "Subject of the person's token", examples = "u-1024")
        String subject,

        @Schema(description = "Name to show", examples = "李明")
        String name,

        @Schema(description = "Code of the person's unit", nullable = true, examples = "411000-FGW")
        String unit,

        @Schema(description = "First day", examples = "2026-11-24")
        LocalDate from,

        @Schema(description = "Last day, inclusive; null for an open end", nullable = true, examples = "2027-12-31")
        LocalDate to,

        @Schema(description = "ENDED once it was ended by a command, also for a day ahead", examples = "ASSIGNED")
        AssignmentState state,

        @Schema(
                description = "Whether the project counts it among the current ones; follows the days within minutes",
                examples = "true")
        boolean inForce,

        @Schema(description = "Why it was ended or annulled", nullable = true, examples = "岗位调整")
        String reason,

        @Schema(description = "When it was recorded, UTC", examples = "2026-11-24T01:02:03Z")
        Instant recordedAt)
        implements Versioned {}
