package cn.baton.project.codelist;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A new code. */
@Schema(description = "A code that is added to a list")
public record AddCode(
        @NotNull
        @Pattern(regexp = "[\\p{L}\\p{N}][^/\\\\\\t\\n\\r]{0,63}", message = "{baton.code}")
        @Schema(description = "Code; unique in its list and final, Chinese text allowed", examples = "超硬材料")
        String code,

        @NotBlank @Size(max = 100) @Schema(description = "Chinese label", examples = "超硬材料")
        String chinese,

        @NotBlank @Size(max = 100) @Schema(description = "English label", examples = "Superhard materials")
        String english,

        @NotNull @Min(0) @Max(1_000_000) @Schema(description = "Place in the list, smallest first", examples = "10")
        Integer order,

        @NotBlank @Size(max = 200) @Schema(description = "Where the code comes from", examples = "许昌市发改委 2026")
        String source) {

    CodeLabels labels() {
        return new CodeLabels(chinese, english, order, true, source);
    }
}
