package cn.baton.project.stats;

import cn.baton.project.registry.Dimension;
import cn.baton.project.registry.ProjectSum;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

import java.time.LocalDate;
import java.util.List;

/** Sums of a list of projects, broken down. */
@Schema(description = "Sums of a list of projects, broken down")
public record ProjectBreakdown(
        @Schema(description = "The sums as they were known at the end of this day", examples = "2026-11-24")
        LocalDate asOf,

        @Schema(description = "The dimension of `group`", nullable = true, examples = "AREA")
        Dimension by,

        @Schema(description = "All projects of the list") ProjectSum total,

        @Schema(description = "In order of group, then key; only those that have any project")
        List<ProjectSum> sums) {}
