package cn.baton.project.tour;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

import java.time.LocalDate;

/** What is told of a tour. */
@Schema(description = "An observation tour or ceremony as it is submitted")
public record TourDetails(
        @NotBlank @Size(max = 200) @Schema(description = "Name", examples = "2023年三季度重点项目观摩")
        String name,

        @NotNull @Schema(description = "Kind of event", examples = "TOUR")
        TourKind kind,

        @Size(max = 50) @Schema(description = "Round it belongs to", nullable = true, examples = "2023年第三轮")
        String round,

        @NotNull @Schema(description = "Day on which it is held", examples = "2023-09-20")
        LocalDate heldOn) {}
