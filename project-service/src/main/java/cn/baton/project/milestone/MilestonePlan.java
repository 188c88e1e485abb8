package cn.baton.project.milestone;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

import java.time.LocalDate;

/** What is planned of a milestone, as against what became of it. */
@Schema(description = "What is planned of a milestone")
public record MilestonePlan(
        @NotBlank
        @Size(max = 100)
        @Schema(description = "Name of the milestone, unique in the project", examples = "首片组件下线")
        String name,

        @Pattern(regexp = "[A-Z][A-Z0-9_]{0,39}", message = "{baton.typeCode}")
        @Schema(
                description =
                        "Code by which the same milestone of several projects is compared, unique in the project, such as PLANT_START or FIRST_MODULE",
                nullable = true,
                examples = "FIRST_MODULE")
        String code,

        @Schema(description = "Day on which it is to be achieved", nullable = true, examples = "2026-12-31")
        LocalDate plannedOn) {}
