package cn.baton.project.programme;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A new programme. */
@Schema(description = "A programme of projects, such as 市重点, 省重点, 省双百工程, 十百千工程")
public record CreateProgramme(
        @NotNull
        @Pattern(regexp = CODE, message = "{baton.programmeCode}")
        @Schema(
                description = "Code; unique and final. Letters, Chinese too, digits, dot, hyphen",
                examples = "SSB-2023")
        String code,

        @NotBlank @Size(max = 200) @Schema(description = "Name of the programme", examples = "2023年河南省“双百工程”")
        String name,

        @NotNull @Min(1949) @Max(2199) @Schema(description = "Year for which it is drawn up", examples = "2023")
        Integer year,

        @NotNull @Schema(description = "Who runs it", examples = "PROVINCE")
        ProgrammeLevel level) {

    static final String CODE = "[\\p{L}\\p{N}][\\p{L}\\p{N}._-]{0,63}";

    ProgrammeDetails details() {
        return new ProgrammeDetails(name, year, level);
    }
}
