package cn.baton.issue.ledger;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

import java.util.List;

/** 提请销号. */
@Schema(description = "The unit's word that an issue is put right")
public record SubmitRectification(
        @NotBlank @Size(max = 4000) @Schema(description = "What was done", examples = "设备款 3200 万元已于 11 月 18 日拨付到位")
        String summary,

        @NotEmpty @Size(max = 50) @Schema(description = "What shows it; at least one")
        List<@Valid @NotNull Evidence> evidence) {}
