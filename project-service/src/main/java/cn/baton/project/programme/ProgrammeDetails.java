package cn.baton.project.programme;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What may be corrected about a programme. */
@Schema(description = "What is known about a programme")
public record ProgrammeDetails(
        @NotBlank @Size(max = 200) @Schema(description = "Name of the programme", examples = "2023年河南省“双百工程”")
        String name,

        @NotNull @Min(1949) @Max(2199) @Schema(description = "Year for which it is drawn up", examples = "2023")
        Integer year,

        @NotNull @Schema(description = "Who runs it", examples = "PROVINCE")
        ProgrammeLevel level) {}
