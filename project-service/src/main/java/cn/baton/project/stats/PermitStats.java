package cn.baton.project.stats;

import cn.baton.project.registry.Dimension;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

import java.time.LocalDate;
import java.util.List;

/** Permits of a list of projects against what was promised. */
@Schema(description = "Permits of a list of projects against what was promised")
public record PermitStats(
        @Schema(description = "The sums as they were known at the end of this day", examples = "2026-11-24")
        LocalDate asOf,

        @Schema(description = "The dimension of `group`", nullable = true, examples = "AREA")
        Dimension by,

        @Schema(description = "All permits of the list's projects")
        PermitSum total,

        @Schema(description = "In order of group, then type")
        List<PermitSum> sums) {}
