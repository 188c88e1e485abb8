package cn.baton.issue.ledger;

import cn.baton.support.security.UnitCode;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

import java.util.UUID;

/** 登记. */
@Schema(description = "A problem that goes on the ledger")
public record RaiseIssue(
        @NotNull
        @Schema(
                description =
                        "Id of the project. It need not be known here yet: a project registered a moment ago is confirmed when its announcement arrives",
                examples = "019ab001-0000-7000-8000-000000000001")
        UUID projectId,

        @Pattern(regexp = "\\d{6}", message = "{baton.areaCode}")
        @Schema(
                description =
                        "Area in which the project lies, GB/T 2260: for one that is not known here yet, by whoever does not see the whole city. A county officer names the own area. The issue is filed under it until the project is known",
                nullable = true,
                examples = "411082")
        String areaCode,

        @NotNull @Schema(description = "Kind of problem", examples = "FUNDING")
        IssueCategory category,

        @NotNull @Schema(description = "How grave: 一般, 较大, 重大", examples = "MAJOR")
        IssueSeverity severity,

        @NotNull @Schema(description = "How it came to light", examples = "INSPECTION")
        IssueSource source,

        @NotBlank
        @Size(max = 4000)
        @Schema(description = "What is wrong; letters quote it", examples = "二期设备款 3200 万元未按约定到位，两条生产线停装。")
        String description,

        @UnitCode
        @Schema(
                description = "Code of the unit that must put it right, when it is plain already",
                nullable = true,
                examples = "411082-GXJ")
        String responsibleUnit) {}
