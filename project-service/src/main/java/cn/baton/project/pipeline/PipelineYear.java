package cn.baton.project.pipeline;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What a year brought to the pipeline, and what stands for its city key projects. */
@Schema(description = "What a year brought to the pipeline, and what stands for its city key projects")
public record PipelineYear(
        @Schema(description = "The year", examples = "2026") int year,
        @Schema(description = "Entered in that year 新谋划") PipelineTally newlyPlanned,

        @Schema(description = "Put forward for the city key projects of that year")
        PipelineTally candidates,

        @Schema(description = "Of these, not reviewed yet") PipelineTally pending,
        @Schema(description = "Of these, accepted") PipelineTally accepted,
        @Schema(description = "Of these, rejected") PipelineTally rejected) {}
