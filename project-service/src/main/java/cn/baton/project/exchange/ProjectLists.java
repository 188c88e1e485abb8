package cn.baton.project.exchange;

import cn.baton.project.factor.FactorKind;
import cn.baton.project.factor.FactorState;
import cn.baton.project.factor.FactorView;
import cn.baton.project.pipeline.Candidacy;
import cn.baton.project.pipeline.Direction;
import cn.baton.project.pipeline.PipelineProject;
import cn.baton.project.pipeline.ReviewResult;
import cn.baton.project.pipeline.ScreeningResult;
import cn.baton.project.programme.MemberState;
import cn.baton.project.programme.MemberView;
import cn.baton.project.responsibility.AssignmentRole;
import cn.baton.project.responsibility.AssignmentState;
import cn.baton.project.responsibility.AssignmentView;
import cn.baton.project.survey.SurveyState;
import cn.baton.project.survey.SurveyView;
import cn.baton.project.tour.EntryState;
import cn.baton.project.tour.EntryView;
import cn.baton.project.tour.JudgeScore;
import cn.baton.support.sheet.SheetColumn;
import cn.baton.support.sheet.SheetColumn.Type;
import cn.baton.support.sheet.SheetUnit;

import java.util.Map;

/** Lists of what belongs to projects, to be read and not to be imported again. */
public final class ProjectLists {

    static final SheetColumn AREA = SheetColumn.of("areaCode", "区划", Type.CODE);
    private static final SheetColumn STAGE =
            SheetColumn.of("stage", "项目阶段", Type.CHOICE).options(ProjectColumns.stages());
    private static final SheetColumn TOTAL_INVESTMENT =
            SheetColumn.of("totalInvestment", "总投资", Type.NUMBER).in(SheetUnit.TEN_THOUSAND_YUAN);

    private static final Map<ReviewResult, String> REVIEWS =
            Map.of(ReviewResult.PENDING, "待审", ReviewResult.ACCEPTED, "入选", ReviewResult.REJECTED, "未入选");

    public static final ListLayout<PipelineProject> PIPELINE = ListLayout.<PipelineProject>of(
                    "pipeline", "谋划储备", line -> line.entry().projectId())
            .projectNamed(line -> line.project().name())
            .with(AREA, line -> line.project().areaCode())
            .with("责任单位", Type.CODE, line -> line.project().responsibleUnit())
            .with(STAGE, line -> line.project().stage())
            .with(TOTAL_INVESTMENT, line -> line.project().totalInvestment())
            .choice(
                    "谋划方向",
                    Map.of(
                            Direction.NATIONAL_STRATEGY, "国家战略",
                            Direction.POLICY, "政策资金",
                            Direction.PROVINCIAL_INVESTMENT, "省级投资方向",
                            Direction.QUALITY, "提质"),
                    line -> line.entry().direction())
            .with("入库日期", Type.DATE, line -> line.entry().enteredOn())
            .with("最近核实", Type.DATE, line -> line.entry().lastVerifiedAt())
            .with("超期未核实", Type.YES_NO, line -> line.entry().stale())
            .choice(
                    "筛选结果",
                    Map.of(
                            ScreeningResult.PASSED, "通过",
                            ScreeningResult.DEFERRED, "暂缓",
                            ScreeningResult.REJECTED, "不予入库"),
                    line -> line.entry().screeningResult())
            .with(
                    "市重点备选",
                    Type.LIST,
                    line -> line.entry().candidacies().stream()
                            .map(ProjectLists::words)
                            .toList());

    public static final ListLayout<FactorView> FACTOR_REQUESTS = ListLayout.<FactorView>of(
                    "factor-requests", "要素保障", FactorView::projectId)
            .projectNamed()
            .ofProject(AREA, project -> project.details().areaCode())
            .choice(
                    "要素类别",
                    Map.of(
                            FactorKind.POLICY, "政策",
                            FactorKind.FUNDS, "资金",
                            FactorKind.LAND, "用地",
                            FactorKind.ENERGY, "能耗",
                            FactorKind.ENVIRONMENTAL_CAPACITY, "环境容量",
                            FactorKind.LABOUR, "用工",
                            FactorKind.UTILITIES, "水电气等配套",
                            FactorKind.OTHER, "其他"),
                    request -> request.details().kind())
            .with("需求内容", Type.TEXT, request -> request.details().description())
            .with("数量", Type.NUMBER, request -> request.details().quantity())
            .with("单位", Type.CODE, request -> request.details().unit())
            .with("需要日期", Type.DATE, request -> request.details().needBy())
            .with("优先级", Type.WHOLE_NUMBER, request -> request.details().priority())
            .with("保障部门", Type.CODE, request -> request.details().department())
            .choice(
                    "状态",
                    Map.of(FactorState.OPEN, "待保障", FactorState.MET, "已保障", FactorState.CANCELLED, "已取消"),
                    FactorView::state)
            .with("超期", Type.YES_NO, FactorView::overdue)
            .with("保障日期", Type.DATE, FactorView::metOn)
            .with("保障依据", Type.TEXT, FactorView::evidence)
            .with("取消原因", Type.TEXT, FactorView::reason)
            .with("提出日期", Type.DATE, FactorView::requestedAt);

    public static final ListLayout<AssignmentView> ASSIGNMENTS = ListLayout.<AssignmentView>of(
                    "assignments", "责任分包", AssignmentView::projectId)
            .projectNamed()
            .ofProject(AREA, project -> project.details().areaCode())
            .choice(
                    "责任类别",
                    Map.of(
                            AssignmentRole.CITY_LEADER, "市级领导",
                            AssignmentRole.COUNTY_LEADER, "县级领导",
                            AssignmentRole.SUPERVISION_STAFF, "督导人员",
                            AssignmentRole.SERVICE_OFFICER, "服务专员"),
                    AssignmentView::role)
            .with("姓名", Type.TEXT, AssignmentView::name)
            .with("人员标识", Type.CODE, AssignmentView::subject)
            .with("所在单位", Type.CODE, AssignmentView::unit)
            .with("起始日期", Type.DATE, AssignmentView::from)
            .with("截止日期", Type.DATE, AssignmentView::to)
            .choice(
                    "状态",
                    Map.of(
                            AssignmentState.ASSIGNED, "有效",
                            AssignmentState.ENDED, "已解除",
                            AssignmentState.ANNULLED, "作废"),
                    AssignmentView::state)
            .with("在任", Type.YES_NO, AssignmentView::inForce)
            .with("原因", Type.TEXT, AssignmentView::reason);

    public static final ListLayout<SurveyView> SURVEYS = ListLayout.<SurveyView>of(
                    "surveys", "企业走访", SurveyView::projectId)
            .projectNamed()
            .with("企业名称", Type.TEXT, SurveyView::enterprise)
            .with(AREA, SurveyView::areaCode)
            .with("走访单位", Type.CODE, SurveyView::unit)
            .with("走访日期", Type.DATE, SurveyView::visitedOn)
            .with("满意度", Type.WHOLE_NUMBER, SurveyView::score)
            .with("受访人", Type.TEXT, SurveyView::respondentRole)
            .with("意见建议", Type.TEXT, SurveyView::comment)
            .choice("登记状态", Map.of(SurveyState.RECORDED, "有效", SurveyState.WITHDRAWN, "已撤回"), SurveyView::state)
            .with("撤回原因", Type.TEXT, SurveyView::withdrawalReason);

    public static final ListLayout<MemberView> PROGRAMME_MEMBERS = ListLayout.<MemberView>of(
                    "programme-members", "专项工程项目", MemberView::projectId)
            .with("专项工程", Type.CODE, MemberView::programme)
            .projectNamed(MemberView::projectName)
            .with(AREA, MemberView::areaCode)
            .with(STAGE, MemberView::stage)
            .with(TOTAL_INVESTMENT, MemberView::totalInvestment)
            .choice("状态", Map.of(MemberState.MEMBER, "在列", MemberState.REMOVED, "已调出"), MemberView::state)
            .with("列入日期", Type.DATE, MemberView::addedOn)
            .with("列入依据", Type.TEXT, MemberView::additionReason)
            .with("调出日期", Type.DATE, MemberView::removedOn)
            .with("调出原因", Type.TEXT, MemberView::removalReason);

    public static final ListLayout<EntryView> TOUR_ENTRIES = ListLayout.<EntryView>of(
                    "tour-entries", "观摩项目", EntryView::projectId)
            .with("顺序", Type.WHOLE_NUMBER, entry -> entry.details().order())
            .projectNamed(EntryView::projectName)
            .with(AREA, EntryView::areaCode)
            .with("得分", Type.NUMBER, EntryView::score)
            .with("总评分", Type.NUMBER, entry -> entry.details().overallScore())
            .with(
                    "评委评分",
                    Type.LIST,
                    entry -> entry.details().scores().stream()
                            .map(ProjectLists::words)
                            .toList())
            .choice("状态", Map.of(EntryState.ENTERED, "在列", EntryState.WITHDRAWN, "已撤下"), EntryView::state)
            .with("撤下原因", Type.TEXT, EntryView::withdrawalReason);

    private ProjectLists() {}

    private static String words(Candidacy candidacy) {
        return candidacy.year() + " 年" + REVIEWS.get(candidacy.result());
    }

    private static String words(JudgeScore score) {
        return score.unit() + " " + score.score().toPlainString();
    }
}
