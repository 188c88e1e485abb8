package cn.baton.project.registry;

import cn.baton.support.text.EnteredText;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** The enterprise behind a project (项目单位). */
@Schema(description = "The enterprise behind a project")
public record Enterprise(
        @NotBlank @Size(max = 200) @Schema(description = "Name of the enterprise", examples = "圣戈班")
        String name,

        @CreditCode
        @Schema(
                description = "Unified social credit code, GB 32100-2015",
                nullable = true,
                examples = "91350100M000100Y43")
        String creditCode,

        @Schema(description = "Whether it is foreign-invested; null when not known", nullable = true, examples = "true")
        Boolean foreignInvested) {

    public Enterprise {
        name = EnteredText.of(name);
    }
}
