package cn.baton.project.honour;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

import java.time.LocalDate;

/** What is told of an honour. */
@Schema(description = "An honour as it is submitted")
public record HonourDetails(
        @NotNull @Schema(description = "How far it reaches", examples = "PROVINCIAL_CHAMPION")
        HonourLevel level,

        @NotBlank @Size(max = 200) @Schema(description = "Its title", examples = "河南省制造业单项冠军")
        String title,

        @NotNull @Schema(description = "Day on which it was awarded, not in the future", examples = "2023-08-01")
        LocalDate awardedOn,

        @Size(max = 200) @Schema(description = "Who awarded it", nullable = true, examples = "河南省工业和信息化厅")
        String awardedBy) {}
