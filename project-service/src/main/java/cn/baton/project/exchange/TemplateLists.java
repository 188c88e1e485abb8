package cn.baton.project.exchange;

import cn.baton.project.permit.PermitState;
import cn.baton.project.permit.PermitView;
import cn.baton.project.plan.PlannedProject;
import cn.baton.project.progress.ReportedProject;
import cn.baton.project.session.ParticipationState;
import cn.baton.project.session.ParticipationView;
import cn.baton.support.sheet.SheetColumn.Type;

import java.util.Map;

/**
 * Lists whose sheets have the columns of an import, and can come back as one. What they show besides stands in the last
 * columns, and an import leaves it aside.
 */
public final class TemplateLists {

    public static final ListLayout<ParticipationView> PARTICIPATIONS = ListLayout.<ParticipationView>of(
                    "participations", "三个一批", ParticipationView::projectId)
            .projectNamed(ParticipationView::projectName)
            .template(
                    ParticipationImport.COLUMNS,
                    Map.of(
                            "session", ParticipationView::session,
                            "batch", ParticipationView::batch,
                            "investment", ParticipationView::investment,
                            "dueStartOn", ParticipationView::dueStartOn,
                            "plannedStartYear", ParticipationView::plannedStartYear))
            .choice(
                    "登记状态",
                    Map.of(ParticipationState.RECORDED, "有效", ParticipationState.WITHDRAWN, "已撤回"),
                    ParticipationView::state);

    public static final ListLayout<PlannedProject> PLANS = ListLayout.<PlannedProject>of(
                    "plans", "年度计划", line -> line.plan().projectId())
            .projectNamed(line -> line.project().name())
            .template(
                    PlanImport.COLUMNS,
                    Map.of(
                            "year", line -> line.plan().year(),
                            "plannedInvestment", line -> line.plan().terms().plannedInvestment(),
                            "plannedStartOn", line -> line.plan().terms().plannedStartOn(),
                            "plannedCompletionOn", line -> line.plan().terms().plannedCompletionOn(),
                            "keyList", line -> line.plan().terms().keyList()));

    /** The reason of an earlier correction is not shown: it would stand for the next one when the sheet comes back. */
    public static final ListLayout<ReportedProject> PROGRESS = ListLayout.<ReportedProject>of(
                    "progress", "月度进度", line -> line.report().projectId())
            .projectNamed(line -> line.project().name())
            .template(
                    ProgressImport.COLUMNS,
                    Map.of(
                            "month",
                            line -> line.report().month(),
                            "figures.yearToDateInvestment",
                            line -> line.report().figures().yearToDateInvestment(),
                            "figures.cumulativeInvestment",
                            line -> line.report().figures().cumulativeInvestment(),
                            "figures.physicalProgress",
                            line -> line.report().figures().physicalProgress(),
                            "figures.enteredInStatisticsOn",
                            line -> line.report().figures().enteredInStatisticsOn(),
                            "figures.narrative",
                            line -> line.report().figures().narrative(),
                            "figures.problems",
                            line -> line.report().figures().problems(),
                            "reason",
                            line -> null))
            .with("报送日期", Type.DATE, line -> line.report().recordedAt())
            .with("现行有效", Type.YES_NO, line -> line.report().supersededAt() == null);

    /** What was refused or withdrawn has no date of issue, so that it does not come back as issued. */
    public static final ListLayout<PermitView> PERMITS = ListLayout.<PermitView>of(
                    "permits", "审批手续", PermitView::projectId)
            .projectNamed()
            .template(
                    PermitImport.COLUMNS,
                    Map.of(
                            "type",
                            PermitView::type,
                            "authority",
                            PermitView::authority,
                            "appliedOn",
                            PermitView::appliedOn,
                            "promisedWorkingDays",
                            PermitView::promisedWorkingDays,
                            "issuedOn",
                            permit -> permit.state() == PermitState.ISSUED ? permit.decidedOn() : null,
                            "number",
                            PermitView::number))
            .choice(
                    "办理状态",
                    Map.of(
                            PermitState.APPLIED, "办理中",
                            PermitState.ISSUED, "已办结",
                            PermitState.REJECTED, "不予许可",
                            PermitState.WITHDRAWN, "已撤回",
                            PermitState.ANNULLED, "作废"),
                    PermitView::state)
            .with("承诺到期日", Type.DATE, PermitView::dueOn)
            .with("决定日期", Type.DATE, PermitView::decidedOn)
            .with("实际用时(工作日)", Type.WHOLE_NUMBER, PermitView::elapsedWorkingDays)
            .with("原因", Type.TEXT, PermitView::reason);

    private TemplateLists() {}
}
