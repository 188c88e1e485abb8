package cn.baton.issue.ledger;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A document or picture that shows the rectification (佐证), by its title and where it is filed. */
@Schema(description = "A document or picture that shows the rectification")
public record Evidence(
        @NotBlank @Size(max = 200) @Schema(description = "Title of the document", examples = "资金拨付凭证")
        String title,

        @Size(max = 500)
        @Schema(description = "File number or address where it is kept", nullable = true, examples = "长财企〔2026〕31号")
        String reference) {}
