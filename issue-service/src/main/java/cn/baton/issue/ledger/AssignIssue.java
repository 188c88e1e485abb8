package cn.baton.issue.ledger;

import cn.baton.support.security.UnitCode;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

import java.time.LocalDate;

/** 交办. */
@Schema(description = "Assignment of an issue to a unit")
public record AssignIssue(
        @NotBlank
        @UnitCode
        @Schema(description = "Code of the unit that must put it right 责任单位", examples = "411082-GXJ")
        String responsibleUnit,

        @Size(max = 100) @Schema(description = "Person in charge there 责任人", nullable = true, examples = "李明")
        String responsiblePerson,

        @Size(max = 100) @Schema(description = "Leader who takes the lead 牵头领导", nullable = true, examples = "王建国")
        String leadLeader,

        @NotNull
        @Schema(description = "Day by which it must be put right 整改时限, not in the past", examples = "2026-12-16")
        LocalDate dueOn) {}
