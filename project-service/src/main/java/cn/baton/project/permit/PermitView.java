package cn.baton.project.permit;

import cn.baton.support.http.Versioned;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;

/** A permit as it was known on some day. */
@Schema(description = "A permit of a project, or the application for it")
public record PermitView(
        @Schema(description = "Id of the permit", examples = "01a2b3c4-d5e6-7f80-9123-456789abcdef")
        UUID id,

        @Schema(description = "Version, also the ETag", examples = "1")
        long version,

        @Schema(description = "Id of the project", examples = "01a2b3c4-d5e6-7f80-9123-456789abcdee")
        UUID projectId,

        @Schema(description = "Type of permit, from the code list permit-type", examples = "CONSTRUCTION")
        String type,

        @Schema(description = "Code of the unit that decides", nullable = true, examples = "411082-ZJJ")
        String authority,

        @Schema(description = "State", examples = "ISSUED") PermitState state,

        @Schema(description = "Day on which the application was accepted", examples = "2026-10-12")
        LocalDate appliedOn,

        @Schema(description = "Promised working days", nullable = true, examples = "7")
        Integer promisedWorkingDays,

        @Schema(
                description = "Last day of the promise; null without a promise",
                nullable = true,
                examples = "2026-10-21")
        LocalDate dueOn,

        @Schema(
                description = "Day of the issue, refusal or withdrawal; null while open",
                nullable = true,
                examples = "2026-10-20")
        LocalDate decidedOn,

        @Schema(description = "Number of the permit, once issued", nullable = true, examples = "411082202610200101")
        String number,

        @Schema(description = "Reason of the refusal, withdrawal or annulment", nullable = true, examples = "材料不齐")
        String reason,

        @Schema(
                description = "Calendar days from application to decision; null while open",
                nullable = true,
                examples = "8")
        Integer elapsedDays,

        @Schema(
                description =
                        "Working days from application to decision by the State Council's calendar; null while open",
                nullable = true,
                examples = "6")
        Integer elapsedWorkingDays,

        @Schema(
                description = "Whether the decision came within the promise; null while open and without a promise",
                nullable = true,
                examples = "true")
        Boolean withinPromise,

        @Schema(
                description =
                        "Whether working days were counted in a year whose calendar is not published, by weekends only",
                examples = "false")
        boolean provisional,

        @Schema(description = "When the application was recorded, UTC", examples = "2026-10-12T01:02:03Z")
        Instant recordedAt,

        @Schema(description = "When the decision was recorded, UTC", nullable = true, examples = "2026-10-20T08:02:03Z")
        Instant decisionRecordedAt)
        implements Versioned {}
