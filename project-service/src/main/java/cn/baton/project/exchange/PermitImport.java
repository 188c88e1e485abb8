package cn.baton.project.exchange;

import cn.baton.project.permit.ApplyForPermit;
import cn.baton.project.permit.IssuePermit;
import cn.baton.project.permit.PermitService;
import cn.baton.project.permit.PermitState;
import cn.baton.project.permit.PermitView;
import cn.baton.project.registry.ProjectView;
import cn.baton.project.registry.UpsertOutcome;
import cn.baton.support.http.ExpectedVersion;
import cn.baton.support.problem.LocalizedText;
import cn.baton.support.problem.ProblemException;
import cn.baton.support.security.Caller;
import cn.baton.support.sheet.SheetColumn;
import cn.baton.support.sheet.SheetColumn.Type;
import cn.baton.support.text.EnteredText;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Sheets of permits. */
@ApplicationScoped
class PermitImport implements ImportKind {

    static final List<SheetColumn> COLUMNS = ImportedProject.columns(
            SheetColumn.of("type", "审批事项", Type.CODE)
                    .needed()
                    .or("手续名称", "证照名称", "许可事项")
                    .note("审批事项名称或代码", "施工许可证"),
            SheetColumn.of("authority", "审批部门", Type.CODE).or("审批部门代码").note("审批部门的代码", "411082-ZJJ"),
            SheetColumn.of("appliedOn", "受理日期", Type.DATE)
                    .needed()
                    .or("受理时间", "申请日期")
                    .note("受理的日期", "2026-10-12"),
            SheetColumn.of("promisedWorkingDays", "承诺时限", Type.WHOLE_NUMBER)
                    .or("承诺工作日", "承诺时限(工作日)")
                    .note("承诺办结的工作日数", "7"),
            SheetColumn.of("issuedOn", "发证日期", Type.DATE).or("办结日期", "发证时间").note("未发证的留空", "2026-10-21"),
            SheetColumn.of("number", "证号", Type.CODE).or("证照编号", "文号").note("发证的填写", "411082202610210101"));

    private static final LocalizedText OTHERWISE = LocalizedText.of(
            "与已登记的不同；登记有误的，请在系统中作废后重新登记",
            "Something else is registered; where that is a mistake, annul the permit and register it again");

    private final ImportedProject projects;
    private final CodeColumns codes;
    private final PermitService permits;
    private final RowValidator validator;

    @Inject
    PermitImport(ImportedProject projects, CodeColumns codes, PermitService permits, RowValidator validator) {
        this.projects = projects;
        this.codes = codes;
        this.permits = permits;
        this.validator = validator;
    }

    @Override
    public String name() {
        return "permits";
    }

    @Override
    public String title() {
        return "审批手续";
    }

    @Override
    public List<SheetColumn> columns() {
        return codes.complete(COLUMNS);
    }

    @Override
    public List<String> notes() {
        return List.of(ImportedProject.NOTE, "同一项目、事项和受理日期为同一件：已受理的补登发证；已登记的内容不改动，与其不同的单元格会提示错误。");
    }

    @Override
    public List<String> identities(ImportRow row) {
        return ImportedProject.identity(row, "type", "appliedOn");
    }

    @Override
    public UpsertOutcome put(ImportRow row, Caller by) {
        RowChecks checks = new RowChecks();
        ProjectView project = checks.ask(() -> projects.require(row, by));
        ApplyForPermit application = checks.ask(() -> validator.valid(new ApplyForPermit(
                row.get("type", String.class),
                row.get("authority", String.class),
                row.get("appliedOn", LocalDate.class),
                row.get("promisedWorkingDays", Integer.class))));
        Optional<PermitView> known = project == null || application == null
                ? Optional.empty()
                : permits.ofProject(project.id()).stream()
                        .filter(permit -> permit.type().equals(application.type())
                                && permit.appliedOn().equals(application.appliedOn()))
                        .findFirst();
        known.ifPresent(permit -> checks.ask(() -> nothingElse(row, permit)));
        LocalDate issuedOn = row.get("issuedOn", LocalDate.class);
        String number = row.get("number", String.class);
        checks.ask(() -> dayOfIssue(issuedOn, number, known));
        boolean issues = issuedOn != null && known.map(PermitView::decidedOn).isEmpty();
        IssuePermit issue = issues ? checks.ask(() -> validator.valid(new IssuePermit(issuedOn, number))) : null;
        checks.requirePassed();
        PermitView permit = known.orElseGet(() -> permits.apply(project.id(), application, by));
        if (issues) {
            permits.issue(project.id(), permit.id(), ExpectedVersion.of(permit.version()), issue, by);
        }
        return known.isEmpty() ? UpsertOutcome.CREATED : issues ? UpsertOutcome.UPDATED : UpsertOutcome.UNCHANGED;
    }

    /** So that a wrong day does not keep the number from being looked at, nor a wrong number the day. */
    @Override
    public ImportRow probe(ImportRow row, Caller by) {
        ImportRow probe = row;
        if (row.isUnread("issuedOn") && row.get("number", String.class) != null) {
            LocalDate appliedOn = row.get("appliedOn", LocalDate.class);
            probe = appliedOn == null ? probe : probe.standIn("issuedOn", appliedOn);
        }
        return row.isUnread("number") ? probe.standIn("number", "?") : probe;
    }

    private static LocalDate dayOfIssue(LocalDate issuedOn, String number, Optional<PermitView> known) {
        if (issuedOn == null
                && number != null
                && known.map(PermitView::decidedOn).isEmpty()) {
            throw ProblemException.invalid(
                    "issuedOn", LocalizedText.of("填写证号的，须填发证日期", "A number needs the day of the issue"));
        }
        return issuedOn;
    }

    /** What was registered is not changed by a sheet; a cell that says otherwise is told, not passed over. */
    private static PermitView nothingElse(ImportRow row, PermitView known) {
        List<ProblemException.FieldViolation> violations = new ArrayList<>();
        Map<String, Object> registered = new LinkedHashMap<>();
        registered.put("authority", known.authority());
        registered.put("promisedWorkingDays", known.promisedWorkingDays());
        if (known.decidedOn() != null) {
            registered.put("issuedOn", known.state() == PermitState.ISSUED ? known.decidedOn() : null);
            registered.put("number", EnteredText.code(known.number()));
        }
        registered.forEach((field, value) -> {
            Object told = row.get(field, Object.class);
            if (told != null && !told.equals(value)) {
                violations.add(new ProblemException.FieldViolation(field, OTHERWISE));
            }
        });
        if (!violations.isEmpty()) {
            throw ProblemException.invalid(violations);
        }
        return known;
    }
}
