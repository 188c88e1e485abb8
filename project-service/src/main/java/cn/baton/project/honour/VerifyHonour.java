package cn.baton.project.honour;

import cn.baton.support.security.UnitCode;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Says that an honour is true. */
@Schema(description = "Verification of an honour")
public record VerifyHonour(
        @UnitCode
        @Schema(
                description = "Code of the unit that verified it; the caller's unless given",
                nullable = true,
                examples = "411000-GXJ")
        String verifiedByUnit) {}
