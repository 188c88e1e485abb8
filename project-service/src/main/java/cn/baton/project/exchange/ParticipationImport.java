package cn.baton.project.exchange;

import cn.baton.project.registry.Batch;
import cn.baton.project.registry.ParticipationKey;
import cn.baton.project.registry.ProjectView;
import cn.baton.project.registry.UpsertOutcome;
import cn.baton.project.session.ParticipationService;
import cn.baton.project.session.RecordParticipation;
import cn.baton.support.problem.ProblemException;
import cn.baton.support.problem.ProblemType;
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
import java.util.UUID;

/** Sheets of participations in the sessions of 三个一批. */
@ApplicationScoped
class ParticipationImport implements ImportKind {

    static final List<SheetColumn> COLUMNS = ImportedProject.columns(
            SheetColumn.of("session", "期次", Type.WHOLE_NUMBER)
                    .needed()
                    .or("第几期", "三个一批期次")
                    .note("第几期，已登记的期次", "9"),
            SheetColumn.of("batch", "批次", Type.CHOICE)
                    .needed()
                    .or("三个一批批次", "类别")
                    .options(batches())
                    .note("签约一批、开工一批或投产一批", "开工一批"),
            SheetColumn.of("investment", "投资额", Type.NUMBER)
                    .in(SheetUnit.TEN_THOUSAND_YUAN)
                    .or("总投资", "参加投资额")
                    .note("不填时取项目当时的总投资", "120000"),
            SheetColumn.of("dueStartOn", "约定开工", Type.DATE)
                    .or("约定开工时间", "约定开工日期")
                    .note("签约一批填写", "2026-12-31"),
            SheetColumn.of("plannedStartYear", "计划开工年度", Type.WHOLE_NUMBER).note("签约一批填写", "2026"));

    /** Stands in for a project that the row does not name, while its other cells are looked at. */
    private static final UUID NOBODY = new UUID(0, 0);

    private final ImportedProject projects;
    private final ParticipationService participations;
    private final RowValidator validator;

    @Inject
    ParticipationImport(ImportedProject projects, ParticipationService participations, RowValidator validator) {
        this.projects = projects;
        this.participations = participations;
        this.validator = validator;
    }

    @Override
    public String name() {
        return "participations";
    }

    @Override
    public String title() {
        return "三个一批";
    }

    @Override
    public List<SheetColumn> columns() {
        return COLUMNS;
    }

    @Override
    public List<String> notes() {
        return List.of(ImportedProject.NOTE, "已登记的参加记录不改动；要更正的，请在系统中撤回后重新登记。");
    }

    @Override
    public List<String> identities(ImportRow row) {
        return ImportedProject.identity(row, "session", "batch");
    }

    @Override
    public UpsertOutcome put(ImportRow row, Caller by) {
        RowChecks checks = new RowChecks();
        ProjectView project = checks.ask(() -> projects.require(row, by));
        Integer session = checks.ask(() -> row.require("session", Integer.class));
        Batch batch = checks.ask(() -> Batch.valueOf(row.require("batch", String.class)));
        boolean isRecorded = project != null
                && session != null
                && batch != null
                && project.participations().contains(new ParticipationKey(session, batch));
        RecordParticipation command = new RecordParticipation(
                project == null ? NOBODY : project.id(),
                batch == null ? Batch.SIGNING : batch,
                row.get("investment", BigDecimal.class),
                row.get("dueStartOn", LocalDate.class),
                row.get("plannedStartYear", Integer.class));
        if (!isRecorded) {
            checks.ask(() -> validator.valid(command));
            if (batch != null) {
                checks.require(command::requireAgreement);
            }
        }
        checks.requirePassed();
        if (isRecorded) {
            return UpsertOutcome.UNCHANGED;
        }
        participations.record(session, command, by);
        return UpsertOutcome.CREATED;
    }

    /** The project is told by a field; what else is not there is the session. */
    @Override
    public String columnOf(ProblemException problem, ImportRow row) {
        return problem.type() == ProblemType.NOT_FOUND ? "session" : ImportKind.super.columnOf(problem, row);
    }

    private static Map<String, String> batches() {
        Map<String, String> labels = new LinkedHashMap<>();
        labels.put("签约一批", Batch.SIGNING.name());
        labels.put("开工一批", Batch.GROUNDBREAKING.name());
        labels.put("投产一批", Batch.COMMISSIONING.name());
        return labels;
    }
}
