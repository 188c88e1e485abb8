package cn.baton.issue.ledger;

import cn.baton.support.security.Caller;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Who acted, as the token said it (经办人). Stays inside the ledger: events name the unit only. */
@Schema(description = "Who acted, as the token said it")
public record Officer(
        @Schema(description = "Subject of the token", examples = "u-1024")
        String subject,

        @Schema(description = "Code of the unit", nullable = true, examples = "411082-GXJ")
        String unit) {

    static Officer of(Caller caller) {
        return new Officer(caller.subject(), caller.unit());
    }
}
