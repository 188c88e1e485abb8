package cn.baton.project.codelist;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What may be changed about a code. */
@Schema(description = "What people read for a code")
public record CodeLabels(
        @NotBlank @Size(max = 100) @Schema(description = "Chinese label", examples = "超硬材料")
        String chinese,

        @NotBlank @Size(max = 100) @Schema(description = "English label", examples = "Superhard materials")
        String english,

        @NotNull @Min(0) @Max(1_000_000) @Schema(description = "Place in the list, smallest first", examples = "10")
        Integer order,

        @NotNull @Schema(description = "Whether new rows may use it", examples = "true")
        Boolean active,

        @NotBlank @Size(max = 200) @Schema(description = "Where the code comes from", examples = "许昌市发改委 2026")
        String source) {}
