package cn.baton.project.session;

import cn.baton.project.registry.Batch;
import cn.baton.project.registry.ProjectStage;
import cn.baton.support.http.Versioned;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;

/** A participation, and what its project is. */
@Schema(description = "A project in a session under a batch")
public record ParticipationView(
        @Schema(description = "Id of the participation", examples = "01a2b3c4-d5e6-7f80-9123-456789abcdef")
        UUID id,

        @Schema(description = "Version, also the ETag", examples = "0")
        long version,

        @Schema(description = "Number of the session, 第 N 期", examples = "9")
        int session,

        @Schema(description = "Batch", examples = "SIGNING") Batch batch,

        @Schema(description = "Id of the project", examples = "01a2b3c4-d5e6-7f80-9123-456789abcdef")
        UUID projectId,

        @Schema(description = "Name of the project", examples = "年产9000吨核苷项目")
        String projectName,

        @Schema(description = "Area of the project, GB/T 2260", nullable = true, examples = "411082")
        String areaCode,

        @Schema(description = "Stage of the project", examples = "STARTED")
        ProjectStage stage,

        @Schema(
                description = "Whether the project has not reached the stage that the batch stands for: SIGNED, STARTED"
                        + " or COMMISSIONED",
                examples = "false")
        boolean stageBehind,

        @Schema(
                description = "Investment with which it takes part, 万元; null when not known",
                nullable = true,
                examples = "1200000")
        BigDecimal investment,

        @Schema(description = "Start of works agreed on 约定开工", nullable = true, examples = "2023-12-31")
        LocalDate dueStartOn,

        @Schema(description = "Year whose plan counts on its start", nullable = true, examples = "2023")
        Integer plannedStartYear,

        @Schema(description = "Whether it stands", examples = "RECORDED")
        ParticipationState state,

        @Schema(description = "When it was recorded, UTC", examples = "2023-09-06T01:02:03Z")
        Instant recordedAt,

        @Schema(description = "When it was taken back, UTC", nullable = true, examples = "2023-09-07T01:02:03Z")
        Instant withdrawnAt,

        @Schema(description = "Why it was taken back", nullable = true, examples = "重复登记")
        String withdrawalReason)
        implements Versioned {}
