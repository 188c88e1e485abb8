package cn.baton.project.pipeline;

import cn.baton.project.registry.ProjectSummary;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A line of the pipeline. */
@Schema(description = "A project and its place in the pipeline")
public record PipelineProject(
        @Schema(description = "The project as it was known at the end of the day of `asOf`")
        ProjectSummary project,

        @Schema(description = "Its place in the pipeline") PipelineEntryView entry) {}
