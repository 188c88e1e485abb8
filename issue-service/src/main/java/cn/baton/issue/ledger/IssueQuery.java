package cn.baton.issue.ledger;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

/**
 * What a list of issues is narrowed by; null or empty narrows nothing.
 *
 * @param dueOnFrom,dueOnTo inclusive; an issue without a due date is in no such range
 * @param raisedOnFrom,raisedOnTo inclusive
 * @param text anywhere in the description or the project's name
 */
public record IssueQuery(
        List<IssueStatus> statuses,
        List<IssueLevel> levels,
        List<IssueCategory> categories,
        List<IssueSeverity> severities,
        List<UUID> projectIds,
        List<String> areaCodes,
        List<String> responsibleUnits,
        Boolean projectConfirmed,
        LocalDate dueOnFrom,
        LocalDate dueOnTo,
        LocalDate raisedOnFrom,
        LocalDate raisedOnTo,
        String text) {}
