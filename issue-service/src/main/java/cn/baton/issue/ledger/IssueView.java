package cn.baton.issue.ledger;

import cn.baton.support.http.Versioned;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;

/** An issue as it stands. */
@Schema(description = "A problem found in supervision")
public record IssueView(
        @Schema(description = "Id of the issue", examples = "019ab002-0000-7000-8000-000000000001")
        UUID id,

        @Schema(description = "Version, also the ETag", examples = "4")
        long version,

        @Schema(description = "Number within its year", examples = "2026-0001")
        String number,

        @Schema(description = "Id of the project", examples = "019ab001-0000-7000-8000-000000000001")
        UUID projectId,

        @Schema(
                description = "Name of the project; null until the registry has announced it",
                nullable = true,
                examples = "黄河旋风金刚石材料项目")
        String projectName,

        @Schema(description = "Whether the registry has announced the project here", examples = "true")
        boolean projectConfirmed,

        @Schema(
                description =
                        "Area of the project, GB/T 2260, as the registry has announced it; until then the one that was stated with the issue by whoever does not see the whole city; null while there is neither",
                nullable = true,
                examples = "411082")
        String areaCode,

        @Schema(description = "Kind of problem", examples = "FUNDING")
        IssueCategory category,

        @Schema(description = "How grave: 一般, 较大, 重大", examples = "MAJOR")
        IssueSeverity severity,

        @Schema(description = "How it came to light", examples = "INSPECTION")
        IssueSource source,

        @Schema(description = "What is wrong", examples = "二期设备款 3200 万元未按约定到位，两条生产线停装。")
        String description,

        @Schema(description = "How far rectification has come", examples = "RECTIFYING")
        IssueStatus status,

        @Schema(description = "Level on the ladder: 台账, 提醒函, 督办函", examples = "REMINDER_LETTER")
        IssueLevel level,

        @Schema(description = "Run on the ladder, from 1", examples = "1")
        int cycle,

        @Schema(description = "How often it came back after having been closed", examples = "0")
        int recurrence,

        @Schema(description = "Code of the unit that must put it right 责任单位", nullable = true, examples = "411082-GXJ")
        String responsibleUnit,

        @Schema(description = "Person in charge there 责任人", nullable = true, examples = "李明")
        String responsiblePerson,

        @Schema(description = "Leader who takes the lead 牵头领导", nullable = true, examples = "王建国")
        String leadLeader,

        @Schema(description = "Measures 整改措施", nullable = true, examples = "财政局 11 月 18 日前拨付到位，工信局每日跟踪")
        String measures,

        @Schema(description = "Day by which it must be put right 整改时限", nullable = true, examples = "2026-11-16")
        LocalDate dueOn,

        @Schema(description = "Day on which it was raised, in China", examples = "2026-10-26")
        LocalDate raisedOn,

        @Schema(description = "When it was raised, UTC", examples = "2026-10-26T01:30:00Z")
        Instant raisedAt,

        @Schema(description = "Who raised it") Officer raisedBy,

        @Schema(description = "The last submission", nullable = true)
        Submission submission,

        @Schema(description = "The last time that a submission was not accepted", nullable = true)
        SubmissionReturn lastReturn,

        @Schema(description = "How it was struck off", nullable = true)
        Closing closing)
        implements Versioned {}
