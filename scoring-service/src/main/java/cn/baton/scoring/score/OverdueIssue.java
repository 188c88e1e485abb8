package cn.baton.scoring.score;

import cn.baton.scoring.evaluation.Incident;
import cn.baton.support.calendar.WorkingDays;

import java.time.LocalDate;
import java.util.UUID;

/**
 * An issue that was overdue within the month.
 *
 * @param until the day its clock stopped, or the day as of which the month is looked at
 */
record OverdueIssue(String area, UUID issueId, String number, LocalDate dueOn, LocalDate until) {

    Incident toIncident(WorkingDays calendar) {
        return Incident.overdue(issueId, calendar.countAfter(dueOn, until));
    }
}
