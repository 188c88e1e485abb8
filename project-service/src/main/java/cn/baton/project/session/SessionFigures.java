package cn.baton.project.session;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

import java.time.LocalDate;

/** The figures of one session. */
@Schema(description = "The figures of one session")
public record SessionFigures(
        @Schema(description = "Number of the session, 第 N 期", examples = "9")
        int session,

        @Schema(description = "Day on which it was held", examples = "2023-09-06")
        LocalDate heldOn,

        @Schema(description = "Quarter it counts for", examples = "2023-Q3")
        String quarter,

        @Schema(description = "Its figures") BatchFigures figures) {}
