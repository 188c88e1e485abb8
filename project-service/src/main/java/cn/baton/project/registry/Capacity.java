package cn.baton.project.registry;

import cn.baton.support.text.EnteredText;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Positive;
import jakarta.validation.constraints.Size;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

import java.math.BigDecimal;

/** A yearly capacity that a project is to reach (产能). */
@Schema(description = "A yearly capacity")
public record Capacity(
        @NotBlank @Size(max = 100) @Schema(description = "Product", examples = "核苷系列产品")
        String product,

        @NotNull @Positive @Schema(description = "Quantity a year", examples = "9000")
        BigDecimal quantity,

        @NotBlank @Size(max = 20) @Schema(description = "Unit of the quantity", examples = "吨")
        String unit) {

    public Capacity {
        product = EnteredText.of(product);
        unit = EnteredText.of(unit);
    }
}
