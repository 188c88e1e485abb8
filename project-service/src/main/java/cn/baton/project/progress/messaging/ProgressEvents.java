package cn.baton.project.progress.messaging;

import cn.baton.project.config.ProjectTopic;
import cn.baton.project.plan.AnnualPlanView;
import cn.baton.project.progress.LightVerdict;
import cn.baton.project.progress.ProgressReportView;
import cn.baton.project.registry.Light;
import cn.baton.project.registry.ProjectDetails;
import cn.baton.project.registry.ProjectView;
import cn.baton.support.security.Caller;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Clock;

/** Announces what was told of a project's progress, in the transaction in which it was told. */
@ApplicationScoped
public class ProgressEvents {

    private static final int RATE_DECIMALS = 10;

    private final ProjectTopic topic;
    private final Clock clock;
    private final ProgressFactsMapper mapper;

    @Inject
    ProgressEvents(ProjectTopic topic, Clock clock, ProgressFactsMapper mapper) {
        this.topic = topic;
        this.clock = clock;
        this.mapper = mapper;
    }

    /** @param plan of the report's year, or null */
    public void reported(ProjectView project, ProgressReportView report, AnnualPlanView plan, Caller by) {
        BigDecimal planned = plan == null ? null : plan.terms().plannedInvestment();
        topic.announce(
                report.corrects() == null ? "ProgressReported" : "ProgressCorrected",
                project.id(),
                mapper.facts(
                        report,
                        project,
                        planned,
                        rate(report.figures().yearToDateInvestment(), planned),
                        clock.instant(),
                        by.actor()));
    }

    public void lightChanged(ProjectView project, LightVerdict verdict, Light previous, Caller by) {
        ProjectDetails details = project.details();
        topic.announce(
                "ProgressLightChanged",
                project.id(),
                new LightChangeFacts(
                        project.id(),
                        nameOf(verdict.light()),
                        nameOf(previous),
                        verdict.reasons().stream().map(Enum::name).toList(),
                        verdict.month() == null ? null : verdict.month().toString(),
                        verdict.pointsBehind(),
                        verdict.missingReports(),
                        details.areaCode(),
                        details.responsibleUnit(),
                        details.leadDepartment(),
                        project.stage().name(),
                        project.version(),
                        clock.instant(),
                        by.actor()));
    }

    private static BigDecimal rate(BigDecimal done, BigDecimal planned) {
        return planned == null || planned.signum() == 0
                ? null
                : done.divide(planned, RATE_DECIMALS, RoundingMode.HALF_UP);
    }

    private static String nameOf(Light light) {
        return light == null ? null : light.name();
    }
}
