package cn.baton.project.exchange;

import cn.baton.project.progress.CorrectProgress;
import cn.baton.project.progress.ProgressFigures;
import cn.baton.project.progress.ProgressReportView;
import cn.baton.project.progress.ProgressService;
import cn.baton.project.progress.ReportProgress;
import cn.baton.project.registry.ProjectView;
import cn.baton.project.registry.UpsertOutcome;
import cn.baton.support.problem.LocalizedText;
import cn.baton.support.problem.ProblemException;
import cn.baton.support.security.Caller;
import cn.baton.support.sheet.SheetColumn;
import cn.baton.support.sheet.SheetColumn.Type;
import cn.baton.support.sheet.SheetUnit;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/** Sheets of monthly progress. */
@ApplicationScoped
class ProgressImport implements ImportKind {

    private static final String YEAR_TO_DATE = "figures.yearToDateInvestment";
    private static final String CUMULATIVE = "figures.cumulativeInvestment";
    private static final String PHYSICAL = "figures.physicalProgress";
    private static final String[] FIGURES = {YEAR_TO_DATE, CUMULATIVE, PHYSICAL};
    /** Stands in for a month that the row does not tell, while its other cells are looked at. */
    private static final String ANY_MONTH = "2026-01";

    private static final SheetColumn NARRATIVE = SheetColumn.of("figures.narrative", "进展情况", Type.TEXT)
            .or("项目进展", "工程进展")
            .note("4000 字以内", "主体厂房封顶");

    private static final SheetColumn PROBLEMS =
            SheetColumn.of("figures.problems", "存在问题", Type.LIST).or("需协调解决的问题").note("多项用顿号分隔", "用地批复未下达");

    static final List<SheetColumn> COLUMNS = ImportedProject.columns(
            SheetColumn.of("month", "月份", Type.MONTH)
                    .needed()
                    .or("报送月份", "所属月份")
                    .note("年-月，如 2026-10", "2026-10"),
            SheetColumn.of(YEAR_TO_DATE, "本年完成投资", Type.NUMBER)
                    .in(SheetUnit.TEN_THOUSAND_YUAN)
                    .or("本年累计完成投资", "年度完成投资", "当年完成投资")
                    .note("当年 1 月至本月底完成的投资", "21500"),
            SheetColumn.of(CUMULATIVE, "累计完成投资", Type.NUMBER)
                    .in(SheetUnit.TEN_THOUSAND_YUAN)
                    .or("开工以来累计完成投资", "自开工累计完成投资")
                    .note("开工以来完成的投资，不小于本年完成投资", "48000"),
            SheetColumn.of(PHYSICAL, "形象进度", Type.NUMBER).in(SheetUnit.PERCENT).note("占整个项目的百分数，0 至 100", "42.5"),
            SheetColumn.of("figures.enteredInStatisticsOn", "入库纳统日期", Type.DATE)
                    .or("入库纳统时间", "纳统时间", "纳统日期")
                    .note("进入统计库的日期", "2026-05-20"),
            NARRATIVE,
            PROBLEMS,
            SheetColumn.of("reason", "更正原因", Type.TEXT).or("更正说明").note("更正已报送的月份，或数字比上次报送减少时必填", "设备款重复计入"));

    private static final ProgressFigures NOTHING = new ProgressFigures(null, null, null, null, null, List.of());

    private final ImportedProject projects;
    private final ProgressService progress;
    private final RowValidator validator;

    @Inject
    ProgressImport(ImportedProject projects, ProgressService progress, RowValidator validator) {
        this.projects = projects;
        this.progress = progress;
        this.validator = validator;
    }

    @Override
    public String name() {
        return "progress";
    }

    @Override
    public String title() {
        return "月度进度";
    }

    @Override
    public List<SheetColumn> columns() {
        return COLUMNS;
    }

    @Override
    public List<String> notes() {
        return List.of(ImportedProject.NOTE, "一个月报送一次。数字有变的月份、比上次报送减少的数字要填更正原因，原来报送的数字保留备查；没有变化的不重复登记。");
    }

    @Override
    public List<String> identities(ImportRow row) {
        return ImportedProject.identity(row, "month");
    }

    @Override
    public UpsertOutcome put(ImportRow row, Caller by) {
        RowChecks checks = new RowChecks();
        ProjectView project = checks.ask(() -> projects.require(row, by));
        String month = checks.ask(() -> row.require("month", String.class));
        String reason = row.get("reason", String.class);
        Optional<ProgressReportView> reported =
                project == null || month == null ? Optional.empty() : progress.effective(project.id(), month);
        ProgressFigures told =
                figures(row, reported.map(ProgressReportView::figures).orElse(NOTHING));
        ReportProgress command =
                checks.ask(() -> validator.valid(new ReportProgress(month == null ? ANY_MONTH : month, told, reason)));
        checks.ask(() -> progress.sound(told));
        checks.requirePassed();
        if (reported.isEmpty()) {
            progress.report(project.id(), command, by);
            return UpsertOutcome.CREATED;
        }
        ProgressReportView before = reported.get();
        ProgressFigures figures = against(before.figures(), told);
        if (isSame(before.figures(), figures)) {
            return UpsertOutcome.UNCHANGED;
        }
        if (reason == null) {
            throw ProblemException.invalid(
                    "reason",
                    LocalizedText.of(
                            "该月已报送且数字不同，更正须填写更正原因",
                            "The month was reported with other figures: give the reason of the correction"));
        }
        progress.correct(project.id(), before.id(), validator.valid(new CorrectProgress(reason, figures)), by);
        return UpsertOutcome.UPDATED;
    }

    /** Figures that the others do not contradict, and a reason for whatever they have become less than. */
    @Override
    public ImportRow probe(ImportRow row, Caller by) {
        boolean isReportUnknown = row.isUnread("month") || ImportedProject.isUnknown(row);
        if (!isReportUnknown && !row.isUnread(FIGURES)) {
            return row;
        }
        BigDecimal year = row.get(YEAR_TO_DATE, BigDecimal.class);
        BigDecimal whole = row.get(CUMULATIVE, BigDecimal.class);
        return row.standIn(YEAR_TO_DATE, whole == null || row.isUnread(CUMULATIVE) ? BigDecimal.ZERO : whole)
                .standIn(CUMULATIVE, year == null ? BigDecimal.ZERO : year.max(BigDecimal.ZERO))
                .standIn(PHYSICAL, BigDecimal.ZERO)
                .standIn("reason", "?");
    }

    /** An empty cell leaves what was reported for the month. */
    private static ProgressFigures figures(ImportRow row, ProgressFigures known) {
        return new ProgressFigures(
                row.get(YEAR_TO_DATE, BigDecimal.class, known.yearToDateInvestment()),
                row.get(CUMULATIVE, BigDecimal.class, known.cumulativeInvestment()),
                row.get(PHYSICAL, BigDecimal.class, known.physicalProgress()),
                row.get("figures.enteredInStatisticsOn", LocalDate.class, known.enteredInStatisticsOn()),
                row.get(NARRATIVE.name(), String.class, known.narrative()),
                problems(row, known.problems()));
    }

    private static List<String> problems(ImportRow row, List<String> known) {
        List<?> problems = row.get(PROBLEMS.name(), List.class, known);
        return problems == null
                ? List.of()
                : problems.stream().map(Object::toString).toList();
    }

    /** Texts that a sheet could not tell in full stay as they are known. */
    private static ProgressFigures against(ProgressFigures known, ProgressFigures told) {
        return new ProgressFigures(
                told.yearToDateInvestment(),
                told.cumulativeInvestment(),
                told.physicalProgress(),
                told.enteredInStatisticsOn(),
                ReadBack.text(NARRATIVE, told.narrative(), known.narrative()),
                ReadBack.items(PROBLEMS, told.problems(), known.problems()));
    }

    /** 100 and 100.00 are the same amount. */
    private static boolean isSame(ProgressFigures known, ProgressFigures told) {
        return known.yearToDateInvestment().compareTo(told.yearToDateInvestment()) == 0
                && known.cumulativeInvestment().compareTo(told.cumulativeInvestment()) == 0
                && known.physicalProgress().compareTo(told.physicalProgress()) == 0
                && Objects.equals(known.enteredInStatisticsOn(), told.enteredInStatisticsOn())
                && Objects.equals(known.narrative(), told.narrative())
                && known.problems().equals(told.problems());
    }
}
