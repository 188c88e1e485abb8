package cn.baton.project.session;

import cn.baton.project.registry.Batch;
import cn.baton.support.problem.LocalizedText;
import cn.baton.support.problem.ProblemException;
import cn.baton.support.problem.ProblemException.FieldViolation;
import jakarta.validation.constraints.DecimalMin;
import jakarta.validation.constraints.Digits;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
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
        Integer plannedStartYear) {

    private static final LocalizedText SIGNING_ALONE =
            LocalizedText.of("仅签约项目有约定开工", "Only a signing agrees on the start of works");

    /** 422 on what only a signing agrees on. */
    public void requireAgreement() {
        List<FieldViolation> violations = new ArrayList<>();
        if (batch != Batch.SIGNING && dueStartOn != null) {
            violations.add(new FieldViolation("dueStartOn", SIGNING_ALONE));
        }
        if (batch != Batch.SIGNING && plannedStartYear != null) {
            violations.add(new FieldViolation("plannedStartYear", SIGNING_ALONE));
        }
        if (!violations.isEmpty()) {
            throw ProblemException.invalid(violations);
        }
    }
}
