package cn.baton.project.survey;

import cn.baton.support.http.Versioned;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;

/** A survey as it stands. */
@Schema(description = "A visit to an enterprise and what it answered")
public record SurveyView(
        @Schema(description = "Id of the survey", examples = "01a2b3c4-d5e6-7f80-9123-456789abcdef")
        UUID id,

        @Schema(description = "Version, also the ETag", examples = "0")
        long version,

        @Schema(
                description = "Id of the project visited",
                nullable = true,
                examples = "01a2b3c4-d5e6-7f80-9123-456789abcdef")
        UUID projectId,

        @Schema(description = "Name of the enterprise", nullable = true, examples = "圣戈班")
        String enterprise,

        @Schema(description = "Area at the time of the visit, GB/T 2260", nullable = true, examples = "411082")
        String areaCode,

        @Schema(description = "Code of the unit that made the visit", nullable = true, examples = "411082-FGW")
        String unit,

        @Schema(description = "Day of the visit", examples = "2023-09-20")
        LocalDate visitedOn,

        @Schema(description = "Satisfaction, 1 (lowest) to 5 (highest)", examples = "5")
        int score,

        @Schema(description = "Role of who answered", nullable = true, examples = "项目负责人")
        String respondentRole,

        @Schema(description = "What was said", nullable = true, examples = "用电报装希望再快一些")
        String comment,

        @Schema(description = "Whether it counts", examples = "RECORDED")
        SurveyState state,

        @Schema(description = "When it was recorded, UTC", examples = "2023-09-21T01:02:03Z")
        Instant recordedAt,

        @Schema(description = "When it was taken back, UTC", nullable = true, examples = "2023-09-22T01:02:03Z")
        Instant withdrawnAt,

        @Schema(description = "Why it was taken back", nullable = true, examples = "重复登记")
        String withdrawalReason)
        implements Versioned {}
