package cn.baton.project.pipeline;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

import java.time.LocalDate;
import java.util.List;

/** What the pipeline adds up to, by year. */
@Schema(description = "What the pipeline adds up to, over the projects that the caller sees")
public record PipelineSummary(
        @Schema(description = "As known at the end of this day", examples = "2026-11-24")
        LocalDate asOf,

        @Schema(description = "Earliest first; years without anything are missing")
        List<PipelineYear> years) {}
