package cn.baton.project.progress.messaging;

import cn.baton.project.progress.ProgressReportView;
import cn.baton.project.registry.ProjectView;
import cn.baton.support.event.ByName;
import cn.baton.support.security.Actor;
import org.mapstruct.Mapper;
import org.mapstruct.Mapping;

import java.math.BigDecimal;
import java.time.Instant;

/** What events tell of a progress report. */
@Mapper(config = ByName.class)
interface ProgressFactsMapper {

    @Mapping(target = "reportId", source = "report.id")
    @Mapping(target = "yearToDateInvestment", source = "report.figures.yearToDateInvestment")
    @Mapping(target = "cumulativeInvestment", source = "report.figures.cumulativeInvestment")
    @Mapping(target = "physicalProgress", source = "report.figures.physicalProgress")
    @Mapping(target = "enteredInStatisticsOn", source = "report.figures.enteredInStatisticsOn")
    @Mapping(target = "totalInvestment", source = "project.details.totalInvestment")
    @Mapping(target = "projectId", source = "project.id")
    @Mapping(target = "aggregateVersion", source = "project.version")
    @Mapping(target = "areaCode", source = "project.details.areaCode")
    @Mapping(target = "responsibleUnit", source = "project.details.responsibleUnit")
    @Mapping(target = "leadDepartment", source = "project.details.leadDepartment")
    ProgressFacts facts(
            ProgressReportView report,
            ProjectView project,
            BigDecimal plannedInvestment,
            BigDecimal completionRate,
            Instant occurredAt,
            Actor actor);
}
