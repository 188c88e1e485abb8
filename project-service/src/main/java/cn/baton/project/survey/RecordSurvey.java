package cn.baton.project.survey;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

import java.time.LocalDate;
import java.util.UUID;

/** A visit to an enterprise and what it answered. */
@Schema(description = "A visit to an enterprise; of a project, or named by itself")
public record RecordSurvey(
        @Schema(
                description = "Id of the project visited; without one, enterprise and areaCode are needed",
                nullable = true,
                examples = "01a2b3c4-d5e6-7f80-9123-456789abcdef")
        UUID projectId,

        @Size(max = 200)
        @Schema(
                description = "Name of the enterprise; that of the project's owner unless given",
                nullable = true,
                examples = "圣戈班")
        String enterprise,

        @Pattern(regexp = "\\d{6}", message = "{baton.areaCode}")
        @Schema(
                description =
                        "Area of the enterprise, GB/T 2260; with a project it is the project's and must be absent",
                nullable = true,
                examples = "411082")
        String areaCode,

        @NotNull @Schema(description = "Day of the visit, not in the future", examples = "2023-09-20")
        LocalDate visitedOn,

        @NotNull @Min(1) @Max(5) @Schema(description = "Satisfaction, 1 (lowest) to 5 (highest)", examples = "5")
        Integer score,

        @Size(max = 50) @Schema(description = "Role of who answered, never a name", nullable = true, examples = "项目负责人")
        String respondentRole,

        @Size(max = 2000) @Schema(description = "What was said", nullable = true, examples = "用电报装希望再快一些")
        String comment) {}
