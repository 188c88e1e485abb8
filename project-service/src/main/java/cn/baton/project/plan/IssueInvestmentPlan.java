package cn.baton.project.plan;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

import java.time.LocalDate;

/** 下达. */
@Schema(description = "Issues the annual plans of a year as they stand")
public record IssueInvestmentPlan(
        @NotNull @Schema(description = "Day on which it is issued, not in the future", examples = "2026-02-10")
        LocalDate issuedOn,

        @Size(max = 100)
        @Schema(description = "Number of the document that issues it", nullable = true, examples = "许发改投资〔2026〕12号")
        String documentNumber,

        @Size(max = 2000) @Schema(description = "Note", nullable = true, examples = "年中调整")
        String note) {}
