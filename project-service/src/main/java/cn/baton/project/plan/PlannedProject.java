package cn.baton.project.plan;

import cn.baton.project.registry.ProjectSummary;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A line of the city's plans: a project, and what is planned of it for a year. */
@Schema(description = "A project and what is planned of it for a year")
public record PlannedProject(
        @Schema(description = "The project as it stands, or was known on the day asked for")
        ProjectSummary project,

        @Schema(description = "The plan as it is, or was known on the day asked for")
        AnnualPlanView plan) {}
