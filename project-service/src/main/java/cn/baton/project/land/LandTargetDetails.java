package cn.baton.project.land;

import cn.baton.support.security.UnitCode;
import jakarta.validation.constraints.DecimalMin;
import jakarta.validation.constraints.Digits;
import jakarta.validation.constraints.NotNull;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

import java.math.BigDecimal;

/** What may change of a target once it is set. */
@Schema(description = "What may change of a land target")
public record LandTargetDetails(
        @NotNull
        @DecimalMin("0.01")
        @Digits(integer = 10, fraction = 2)
        @Schema(description = "Land to reach, 亩", examples = "700")
        BigDecimal target,

        @UnitCode
        @Schema(description = "Code of the unit that answers for it", nullable = true, examples = "411071-ZRZY")
        String unit) {}
