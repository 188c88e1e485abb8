package cn.baton.project.oc4ids;

import com.fasterxml.jackson.annotation.JsonInclude;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

import java.time.OffsetDateTime;

/** A step of the project, planned, done, or both. */
@JsonInclude(JsonInclude.Include.NON_EMPTY)
@Schema(description = "A step of a project")
public record Oc4idsMilestone(
        @Schema(description = "Id of the step", examples = "signing")
        String id,

        @Schema(description = "Name of the step", examples = "签约")
        String title,

        @Schema(description = "Day by the plan", nullable = true, examples = "2026-09-30T23:59:59+08:00")
        OffsetDateTime dueDate,

        @Schema(description = "Day on which it was done", nullable = true, examples = "2026-10-08T00:00:00+08:00")
        OffsetDateTime dateMet,

        @Schema(description = "met, scheduled, or notMet once the plan's day has passed", examples = "met")
        String status) {}
