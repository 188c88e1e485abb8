package cn.baton.project.exchange;

import cn.baton.project.plan.AnnualPlanService;
import cn.baton.project.plan.AnnualPlanTerms;
import cn.baton.project.plan.AnnualPlanView;
import cn.baton.project.plan.AnnualPlans;
import cn.baton.project.registry.KeyList;
import cn.baton.project.registry.ProjectView;
import cn.baton.project.registry.UpsertOutcome;
import cn.baton.support.http.ExpectedVersion;
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
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Sheets of annual plans. */
@ApplicationScoped
class PlanImport implements ImportKind {

    private static final int FIRST_YEAR = 2000;
    private static final int LAST_YEAR = 2100;

    static final List<SheetColumn> COLUMNS = ImportedProject.columns(
            SheetColumn.of("year", "年度", Type.WHOLE_NUMBER)
                    .needed()
                    .or("计划年度", "年份")
                    .note("计划的年度", "2026"),
            SheetColumn.of("plannedInvestment", "年度计划投资", Type.NUMBER)
                    .in(SheetUnit.TEN_THOUSAND_YUAN)
                    .or("计划投资", "年度计划完成投资", "当年计划投资")
                    .note("当年计划完成的投资；新计划必填", "35000"),
            SheetColumn.of("plannedStartOn", "计划开工", Type.DATE)
                    .or("计划开工时间", "计划开工日期")
                    .note("本计划的开工日期", "2026-03-31"),
            SheetColumn.of("plannedCompletionOn", "计划竣工", Type.DATE)
                    .or("计划竣工时间", "计划竣工日期")
                    .note("本计划的竣工日期", "2027-06-30"),
            SheetColumn.of("keyList", "重点类别", Type.CHOICE)
                    .or("重点项目类别", "项目类别")
                    .options(keyLists())
                    .note("列入哪一级重点项目名单；限市级管理员变更", "市重点"));

    private final ImportedProject projects;
    private final AnnualPlans known;
    private final AnnualPlanService plans;
    private final RowValidator validator;

    @Inject
    PlanImport(ImportedProject projects, AnnualPlans known, AnnualPlanService plans, RowValidator validator) {
        this.projects = projects;
        this.known = known;
        this.plans = plans;
        this.validator = validator;
    }

    @Override
    public String name() {
        return "plans";
    }

    @Override
    public String title() {
        return "年度计划";
    }

    @Override
    public List<SheetColumn> columns() {
        return COLUMNS;
    }

    @Override
    public List<String> notes() {
        return List.of(ImportedProject.NOTE, "该项目当年已有计划的，按填写的单元格更新；没有的新增。", "重点类别由市级管理员确定，其他人只能照现状填写或留空。");
    }

    @Override
    public List<String> identities(ImportRow row) {
        return ImportedProject.identity(row, "year");
    }

    @Override
    public UpsertOutcome put(ImportRow row, Caller by) {
        RowChecks checks = new RowChecks();
        ProjectView project = checks.ask(() -> projects.require(row, by));
        Integer year = checks.ask(() -> year(row));
        AnnualPlanView before = project == null || year == null
                ? null
                : known.ofProject(project.id()).get(year);
        AnnualPlanTerms terms = terms(row, before == null ? null : before.terms());
        checks.ask(() -> validator.valid(terms));
        checks.require(terms::requireOrder);
        checks.requirePassed();
        if (before == null) {
            plans.set(project.id(), year, Optional.empty(), terms, by);
            return UpsertOutcome.CREATED;
        }
        // A row that tells nothing new is no change, also where none would be allowed.
        if (terms.isSameAs(before.terms())) {
            return UpsertOutcome.UNCHANGED;
        }
        plans.set(project.id(), year, Optional.of(ExpectedVersion.of(before.version())), terms, by);
        return UpsertOutcome.UPDATED;
    }

    @Override
    public ImportRow probe(ImportRow row, Caller by) {
        boolean isPlanUnknown = row.isUnread("year") || ImportedProject.isUnknown(row);
        return isPlanUnknown || row.isUnread("plannedInvestment")
                ? row.standIn("plannedInvestment", BigDecimal.ZERO)
                : row;
    }

    private static int year(ImportRow row) {
        int year = row.require("year", Integer.class);
        if (year < FIRST_YEAR || year > LAST_YEAR) {
            throw ProblemException.invalid(
                    "year", LocalizedText.of("须为 %s 至 %s", "It lies between %s and %s", FIRST_YEAR, LAST_YEAR));
        }
        return year;
    }

    private static AnnualPlanTerms terms(ImportRow row, AnnualPlanTerms known) {
        String keyList = row.get("keyList", String.class);
        return new AnnualPlanTerms(
                row.get("plannedInvestment", BigDecimal.class, known == null ? null : known.plannedInvestment()),
                row.get("plannedStartOn", LocalDate.class, known == null ? null : known.plannedStartOn()),
                row.get("plannedCompletionOn", LocalDate.class, known == null ? null : known.plannedCompletionOn()),
                keyList != null
                        ? KeyList.valueOf(keyList)
                        : known == null || row.values().containsKey("keyList") ? null : known.keyList());
    }

    private static Map<String, String> keyLists() {
        Map<String, String> labels = new LinkedHashMap<>();
        for (KeyList list : KeyList.values()) {
            labels.put(list.chinese(), list.name());
        }
        return labels;
    }
}
