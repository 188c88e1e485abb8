package cn.baton.project.pipeline;

import jakarta.validation.constraints.NotNull;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

import java.time.LocalDate;
import java.util.UUID;

/** 谋划入库. */
@Schema(description = "Enters a project in the pipeline 谋划储备")
public record EnterPipeline(
        @NotNull
        @Schema(
                description = "Id of a project in PLANNED or RESERVED",
                examples = "01a2b3c4-d5e6-7f80-9123-456789abcdef")
        UUID projectId,

        @NotNull @Schema(description = "What it is planned along", examples = "NATIONAL_STRATEGY")
        Direction direction,

        @NotNull @Schema(description = "Day on which it was entered, not in the future", examples = "2026-09-01")
        LocalDate enteredOn) {}
