package cn.baton.project.permit;

import cn.baton.support.security.UnitCode;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Positive;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

import java.time.LocalDate;

/** 申请: a permit is applied for. */
@Schema(description = "An application for a permit 审批事项申请")
public record ApplyForPermit(
        @NotNull
        @Pattern(regexp = "[A-Z][A-Z0-9_]{0,39}", message = "{baton.typeCode}")
        @Schema(
                description = "Type of permit, from the code list permit-type, such as PLANNING, CONSTRUCTION or EIA",
                examples = "CONSTRUCTION")
        String type,

        @UnitCode @Schema(description = "Code of the unit that decides 审批部门", nullable = true, examples = "411082-ZJJ")
        String authority,

        @NotNull
        @Schema(
                description = "Day on which the application was accepted 受理, not in the future",
                examples = "2026-10-12")
        LocalDate appliedOn,

        @Positive
        @Max(500)
        @Schema(
                description =
                        "Working days within which a decision is promised 承诺时限; the first is the working day after the application",
                nullable = true,
                examples = "7")
        Integer promisedWorkingDays) {}
