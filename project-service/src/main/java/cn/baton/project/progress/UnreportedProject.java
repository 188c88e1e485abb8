package cn.baton.project.progress;

import cn.baton.project.plan.AnnualPlanView;
import cn.baton.project.registry.ProjectSummary;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A project that should have reported a month and has not. */
@Schema(description = "A project that has not reported a month of a year for which it is planned")
public record UnreportedProject(
        @Schema(description = "The project as it stands, or was known on the day asked for")
        ProjectSummary project,

        @Schema(description = "Its plan for the year of the month")
        AnnualPlanView plan,

        @Schema(
                description = "The last month that it has reported, of any year; null when there is none",
                nullable = true,
                examples = "2026-08")
        String lastMonth) {}
