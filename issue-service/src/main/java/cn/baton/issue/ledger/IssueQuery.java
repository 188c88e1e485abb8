package cn.baton.issue.ledger;

import jakarta.ws.rs.QueryParam;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

/** What a list of issues is narrowed by; null or empty narrows nothing. */
public record IssueQuery(
        @QueryParam("status") @Parameter(description = "Any of these statuses")
        List<IssueStatus> statuses,

        @QueryParam("level") @Parameter(description = "Any of these levels")
        List<IssueLevel> levels,

        @QueryParam("category") @Parameter(description = "Any of these categories")
        List<IssueCategory> categories,

        @QueryParam("severity") @Parameter(description = "Any of these severities")
        List<IssueSeverity> severities,

        @QueryParam("projectId") @Parameter(description = "On any of these projects")
        List<UUID> projectIds,

        @QueryParam("areaCode") @Parameter(description = "Any of these areas, GB/T 2260")
        List<String> areaCodes,

        @QueryParam("responsibleUnit") @Parameter(description = "Any of these responsible units")
        List<String> responsibleUnits,

        @QueryParam("projectConfirmed")
        @Parameter(description = "Whether the registry has announced the project", example = "true")
        Boolean projectConfirmed,

        @QueryParam("dueOnFrom") @Parameter(description = "Due on this day or later", example = "2026-11-01")
        LocalDate dueOnFrom,

        @QueryParam("dueOnTo") @Parameter(description = "Due on this day or earlier", example = "2026-11-30")
        LocalDate dueOnTo,

        @QueryParam("raisedOnFrom") @Parameter(description = "Raised on this day or later", example = "2026-10-01")
        LocalDate raisedOnFrom,

        @QueryParam("raisedOnTo") @Parameter(description = "Raised on this day or earlier", example = "2026-10-31")
        LocalDate raisedOnTo,

        @QueryParam("q")
        @Parameter(description = "Text anywhere in the description or the project's name", example = "金刚石")
        String text) {}
