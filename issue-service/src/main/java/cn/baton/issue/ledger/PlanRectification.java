package cn.baton.issue.ledger;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** 整改方案. */
@Schema(description = "How a unit will put an issue right")
public record PlanRectification(
        @NotBlank @Size(max = 4000) @Schema(description = "Measures 整改措施", examples = "财政局 11 月 18 日前拨付到位，工信局每日跟踪")
        String measures) {}
