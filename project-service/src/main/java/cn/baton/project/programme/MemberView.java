package cn.baton.project.programme;

import cn.baton.project.registry.ProjectStage;
import cn.baton.support.http.Versioned;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;

/** A project in a programme, and what the project is today. */
@Schema(description = "A project in a programme")
public record MemberView(
        @Schema(description = "Id of the membership", examples = "01a2b3c4-d5e6-7f80-9123-456789abcdef")
        UUID id,

        @Schema(description = "Version, also the ETag", examples = "0")
        long version,

        @Schema(description = "Code of the programme", examples = "SSB-2023")
        String programme,

        @Schema(description = "Id of the project", examples = "01a2b3c4-d5e6-7f80-9123-456789abcdef")
        UUID projectId,

        @Schema(description = "Name of the project today", examples = "年产9000吨核苷项目")
        String projectName,

        @Schema(description = "Area of the project today, GB/T 2260", nullable = true, examples = "411082")
        String areaCode,

        @Schema(description = "Stage of the project today", examples = "STARTED")
        ProjectStage stage,

        @Schema(description = "Total investment of the project today, 万元", nullable = true, examples = "1200000")
        BigDecimal totalInvestment,

        @Schema(description = "Whether it is in the programme", examples = "MEMBER")
        MemberState state,

        @Schema(description = "Day on which it was taken in", examples = "2023-02-01")
        LocalDate addedOn,

        @Schema(description = "Reason or document", nullable = true, examples = "许政〔2023〕5号")
        String additionReason,

        @Schema(description = "When that was recorded, UTC", examples = "2023-02-02T01:02:03Z")
        Instant recordedAt,

        @Schema(description = "Day on which it left", nullable = true, examples = "2023-09-30")
        LocalDate removedOn,

        @Schema(description = "Why it left", nullable = true, examples = "年度调整")
        String removalReason,

        @Schema(description = "When that was recorded, UTC", nullable = true, examples = "2023-10-08T01:02:03Z")
        Instant removalRecordedAt)
        implements Versioned {}
