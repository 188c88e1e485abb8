package cn.baton.project.tour;

import cn.baton.support.security.UnitCode;
import jakarta.validation.constraints.DecimalMax;
import jakarta.validation.constraints.DecimalMin;
import jakarta.validation.constraints.Digits;
import jakarta.validation.constraints.NotNull;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

import java.math.BigDecimal;

/** The score that one unit gives. */
@Schema(description = "The score that one unit gives")
public record JudgeScore(
        @NotNull @UnitCode @Schema(description = "Code of the judging unit", examples = "411000-FGW")
        String unit,

        @NotNull
        @DecimalMin("0")
        @DecimalMax("100")
        @Digits(integer = 3, fraction = 2)
        @Schema(description = "Score, 0 to 100", examples = "92.5")
        BigDecimal score) {}
