package cn.baton.project.progress;

import cn.baton.project.registry.ProjectSummary;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A line of the city's progress: a project, and what was told about a month of it. */
@Schema(description = "A project and its progress report of a month")
public record ReportedProject(
        @Schema(description = "The project as it stands, or was known on the day asked for")
        ProjectSummary project,

        @Schema(description = "The report as it is, or was known on the day asked for")
        ProgressReportView report) {}
