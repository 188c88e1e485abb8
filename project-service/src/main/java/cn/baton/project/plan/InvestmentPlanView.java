package cn.baton.project.plan;

import cn.baton.support.http.Versioned;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;

/** An issued investment plan. */
@Schema(description = "The investment plan of a year as it was issued 投资计划下达")
public record InvestmentPlanView(
        @Schema(description = "Id of the issued plan", examples = "01a2b3c4-d5e6-7f80-9123-456789abcdef")
        UUID id,

        @Schema(description = "Calendar year", examples = "2026")
        int year,

        @Schema(description = "Number of the version within the year, from 1", examples = "1")
        long version,

        @Schema(description = "Number of the document that issued it", nullable = true, examples = "许发改投资〔2026〕12号")
        String documentNumber,

        @Schema(description = "Day on which it was issued", examples = "2026-02-10")
        LocalDate issuedOn,

        @Schema(description = "Note", nullable = true, examples = "年中调整")
        String note,

        @Schema(description = "When it was recorded, UTC", examples = "2026-02-10T01:02:03Z")
        Instant issuedAt,

        @Schema(description = "What it adds up to for the caller")
        InvestmentPlanTotals totals)
        implements Versioned {}
