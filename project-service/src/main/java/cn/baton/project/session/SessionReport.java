package cn.baton.project.session;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

import java.time.LocalDate;
import java.util.List;

/** The sessions in figures, one by one and together. */
@Schema(description = "The sessions in figures")
public record SessionReport(
        @Schema(description = "As known at the end of this day", examples = "2023-10-31")
        LocalDate asOf,

        @Schema(description = "One by one, in the order of their numbers")
        List<SessionFigures> sessions,

        @Schema(description = "The dimension of `groups`", nullable = true, examples = "AREA")
        ParticipationDimension by,

        @Schema(description = "The same participations broken down, in order of the group; empty without `by`")
        List<FiguresGroup> groups,

        @Schema(description = "Together; a project in several sessions counts once among its projects")
        BatchFigures total) {}
