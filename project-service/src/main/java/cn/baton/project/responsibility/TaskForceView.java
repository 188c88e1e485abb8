package cn.baton.project.responsibility;

import cn.baton.support.http.Versioned;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

/** A task force as it stands. */
@Schema(description = "The task force of a project")
public record TaskForceView(
        @Schema(description = "Id of the project", examples = "01a2b3c4-d5e6-7f80-9123-456789abcdee")
        UUID projectId,

        @Schema(description = "Version, also the ETag", examples = "1")
        long version,

        @Schema(description = "Code of the lead unit", examples = "411000-FGW")
        String leadUnit,

        @Schema(description = "Day on which it was formed", examples = "2026-10-08")
        LocalDate formedOn,

        @Schema(description = "Day on which it was dissolved", nullable = true, examples = "2027-12-31")
        LocalDate dissolvedOn,

        @Schema(description = "Members") List<TaskForceMember> members,

        @Schema(description = "When it was recorded first, UTC", examples = "2026-10-09T01:02:03Z")
        Instant recordedAt)
        implements Versioned {

    TaskForceView on(LocalDate day) {
        return new TaskForceView(
                projectId,
                version,
                leadUnit,
                formedOn,
                dissolvedOn,
                members.stream().filter(member -> member.isMemberOn(day)).toList(),
                recordedAt);
    }
}
