package cn.baton.project.session;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** The figures of the participations whose projects have something in common. */
@Schema(description = "Figures of the participations whose projects have something in common")
public record FiguresGroup(
        @Schema(
                description = "Value of the dimension named in `by`; null for projects without one",
                nullable = true,
                examples = "411082")
        String group,

        @Schema(description = "Their figures, over all sessions that count")
        BatchFigures figures) {}
