package cn.baton.project.progress.messaging;

import cn.baton.support.event.EventData;
import cn.baton.support.event.Thing;
import cn.baton.support.security.Actor;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

/**
 * What ProgressReported and ProgressCorrected tell. Money in 万元; neither narrative nor problems, which are free text.
 *
 * @param completionRate year to date by what is planned for the year; null without a plan
 */
record ProgressFacts(
        UUID projectId,
        UUID reportId,
        UUID corrects,
        String month,
        BigDecimal yearToDateInvestment,
        BigDecimal cumulativeInvestment,
        BigDecimal physicalProgress,
        LocalDate enteredInStatisticsOn,
        List<String> flags,
        BigDecimal plannedInvestment,
        BigDecimal completionRate,
        BigDecimal totalInvestment,
        LocalDate startedOn,
        String areaCode,
        String responsibleUnit,
        String leadDepartment,
        String stage,
        Instant recordedAt,
        long aggregateVersion,
        Instant occurredAt,
        Actor actor)
        implements EventData {

    @Override
    public Thing thing() {
        return Thing.of(reportId);
    }
}
