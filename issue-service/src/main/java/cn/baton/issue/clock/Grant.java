package cn.baton.issue.clock;

import java.time.LocalDate;

/**
 * Working days added to the budget of a clock, or taken from it.
 *
 * @param reason why
 * @param workingDays how many; below zero when a change of severity or unit leaves fewer
 * @param on the day on which they were granted
 * @param by the subject who granted them
 */
public record Grant(GrantReason reason, int workingDays, LocalDate on, String by) {}
