package cn.baton.project.land;

import cn.baton.support.security.UnitCode;
import jakarta.validation.constraints.DecimalMin;
import jakarta.validation.constraints.Digits;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

import java.math.BigDecimal;

/** A year's target for an area, once for each kind. */
@Schema(description = "A year's land target of an area")
public record SetLandTarget(
        @NotNull
        @Pattern(regexp = "\\d{6}", message = "{baton.areaCode}")
        @Schema(description = "Area or functional zone, GB/T 2260", examples = "411071")
        String areaCode,

        @UnitCode
        @Schema(description = "Code of the unit that answers for it", nullable = true, examples = "411071-ZRZY")
        String unit,

        @NotNull @Min(2000) @Max(2199) @Schema(description = "Year, at most five after the next", examples = "2026")
        Integer year,

        @NotNull @Schema(description = "What is counted", examples = "RESERVE")
        LandTargetKind kind,

        @NotNull
        @DecimalMin("0.01")
        @Digits(integer = 10, fraction = 2)
        @Schema(description = "Land to reach, 亩", examples = "700")
        BigDecimal target) {}
