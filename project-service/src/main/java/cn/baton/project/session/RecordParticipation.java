package cn.baton.project.session;

import cn.baton.project.registry.Batch;
import jakarta.validation.constraints.DecimalMin;
import jakarta.validation.constraints.Digits;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.UUID;

/** A project that takes part in a session. */
@Schema(description = "A project that takes part in a session under a batch")
public record RecordParticipation(
        @NotNull @Schema(description = "Id of the project", examples = "01a2b3c4-d5e6-7f80-9123-456789abcdef")
        UUID projectId,

        @NotNull @Schema(description = "Batch", examples = "SIGNING")
        Batch batch,

        @DecimalMin("0")
        @Digits(integer = 16, fraction = 2)
        @Schema(
                description = "Investment with which it takes part, 万元; the project's total at the time unless given",
                nullable = true,
                examples = "1200000")
        BigDecimal investment,

        @Schema(
                description = "Start of works agreed on 约定开工, for SIGNING only; the project's unless given",
                nullable = true,
                examples = "2023-12-31")
        LocalDate dueStartOn,

        @Min(1949)
        @Max(2199)
        @Schema(
                description =
                        "Year whose plan counts on its start, for SIGNING only; that of the agreed start unless given",
                nullable = true,
                examples = "2023")
        Integer plannedStartYear) {}
