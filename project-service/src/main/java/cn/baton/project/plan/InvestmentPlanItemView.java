package cn.baton.project.plan;

import cn.baton.project.registry.ProjectStage;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

import java.math.BigDecimal;
import java.util.UUID;

/** A line of an issued investment plan. */
@Schema(description = "A line of an issued investment plan, as it stood when it was issued")
public record InvestmentPlanItemView(
        @Schema(description = "Id of the project", examples = "01a2b3c4-d5e6-7f80-9123-456789abcdef")
        UUID projectId,

        @Schema(description = "Version of the annual plan that was issued", examples = "0")
        long annualPlanVersion,

        @Schema(description = "Name of the project then", examples = "年产9000吨核苷项目")
        String projectName,

        @Schema(description = "Area then, GB/T 2260", nullable = true, examples = "411082")
        String areaCode,

        @Schema(description = "Code of the responsible unit then", nullable = true, examples = "411082-GXJ")
        String responsibleUnit,

        @Schema(description = "Stage reached then", examples = "STARTED")
        ProjectStage stage,

        @Schema(description = "Total investment then, in 万元", nullable = true, examples = "1200000")
        BigDecimal totalInvestment,

        @Schema(description = "What was planned") AnnualPlanTerms terms) {}
