package cn.baton.project.exchange;

import cn.baton.project.registry.ProjectDetails;
import cn.baton.project.registry.ProjectUpserts;
import cn.baton.project.registry.ProjectView;
import cn.baton.project.registry.UpsertOutcome;
import cn.baton.project.registry.Upserted;
import cn.baton.support.problem.LocalizedText;
import cn.baton.support.problem.ProblemException;
import cn.baton.support.problem.ProblemType;
import cn.baton.support.security.Caller;
import cn.baton.support.security.Scope;
import cn.baton.support.sheet.SheetColumn;
import com.fasterxml.jackson.databind.node.ObjectNode;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Sheets of projects. */
@ApplicationScoped
class ProjectImport implements ImportKind {

    private static final String STAND_IN = "?";
    private static final List<String> IDENTITIES = List.of(ProjectColumns.ID, "nationalCode", "externalId");

    private final ProjectUpserts projects;
    private final CodeColumns codes;
    private final ProjectSheet sheet;
    private final ImportedCourse course;

    @Inject
    ProjectImport(ProjectUpserts projects, CodeColumns codes, ProjectSheet sheet, ImportedCourse course) {
        this.projects = projects;
        this.codes = codes;
        this.sheet = sheet;
        this.course = course;
    }

    @Override
    public String name() {
        return "projects";
    }

    @Override
    public String title() {
        return "项目";
    }

    @Override
    public List<SheetColumn> columns() {
        return codes.complete(ProjectColumns.importable());
    }

    @Override
    public List<String> notes() {
        return List.of(
                "按系统编号、国家代码、外部编号的先后查找已登记的项目：找到则更新，找不到则新增。", "项目阶段比已登记的靠后时，按各步的日期逐步推进，须填写佐证；与已登记的相同则不变，不能退回。限市级管理员。");
    }

    @Override
    public List<String> identities(ImportRow row) {
        return IDENTITIES.stream()
                .filter(name -> row.values().get(name) instanceof String)
                .map(name -> name + " " + row.values().get(name))
                .toList();
    }

    @Override
    public UpsertOutcome put(ImportRow row, Caller by) {
        UUID id = Stream.ofNullable(row.values().get(ProjectColumns.ID))
                .filter(value -> value != ImportRow.CLEAR)
                .map(value -> id(value.toString()))
                .findFirst()
                .orElse(null);
        ObjectNode told = sheet.patch(row.values());
        Optional<ProjectView> before = projects.known(id, told);
        before.ifPresent(project -> requireOwn(project, row, by));
        Upserted known = before.isEmpty()
                ? projects.put(id, told, by)
                : projects.put(before.get().id(), sheet.patch(sheet.news(row.values(), before.get())), by);
        boolean moved = course.follow(known.project(), row, by);
        return moved && known.outcome() == UpsertOutcome.UNCHANGED ? UpsertOutcome.UPDATED : known.outcome();
    }

    /** Said of what names the project, so that the other cells can be asked about as those of one of its own. */
    private void requireOwn(ProjectView project, ImportRow row, Caller by) {
        ProjectDetails known = project.details();
        boolean isOwn = by.scope().covers(known.areaCode(), known.responsibleUnit(), known.leadDepartment());
        if (!isOwn && row.get(ProjectColumns.ID, String.class) == null) {
            throw ProblemException.invalid(
                    IDENTITIES.stream()
                            .filter(name -> row.get(name, String.class) != null)
                            .findFirst()
                            .orElseThrow(),
                    LocalizedText.of(
                            "已登记的该项目不在您的管辖范围内", "The project that is registered with it is outside your scope"));
        }
    }

    /**
     * A project of its own where it is not known which one is meant: then nothing can be said of its course. An officer's
     * is in the own area.
     */
    @Override
    public ImportRow probe(ImportRow row, Caller by) {
        boolean unknown = row.isUnread(IDENTITIES.toArray(String[]::new));
        ImportRow probe = withStandIns(unknown ? withoutCourse(row) : row);
        if (unknown) {
            probe = probe.standIn("name", STAND_IN);
        }
        boolean needsArea = unknown || row.isUnread("areaCode");
        return needsArea ? withOwnArea(probe, by) : probe;
    }

    @Override
    public Optional<ImportRow> ifNew(ImportRow row, Caller by) {
        if (!row.isUnread(IDENTITIES.toArray(String[]::new))) {
            return Optional.empty();
        }
        ImportRow probe = withStandIns(row);
        return Optional.of(row.isUnread("areaCode") ? withOwnArea(probe, by) : probe);
    }

    /** With what is right in the place of wrong cells that the rules for others ask for, or without these others. */
    private static ImportRow withStandIns(ImportRow row) {
        ImportRow probe = row.isUnread(ProjectColumns.STAGE) ? withoutCourse(row) : row;
        if (row.isUnread(ProjectColumns.LONGITUDE, ProjectColumns.LATITUDE)) {
            probe = probe.without(Set.of(ProjectColumns.LONGITUDE, ProjectColumns.LATITUDE));
        }
        for (String name : List.of("name", "owner.name", ProjectColumns.EVIDENCE)) {
            probe = row.isUnread(name) ? probe.standIn(name, STAND_IN) : probe;
        }
        return probe;
    }

    private static ImportRow withOwnArea(ImportRow row, Caller by) {
        return by.scope().kind() == Scope.Kind.AREA
                ? row.standIn("areaCode", by.scope().value())
                : row;
    }

    private static ImportRow withoutCourse(ImportRow row) {
        return row.without(row.values().keySet().stream()
                .filter(ProjectColumns::isOfCourse)
                .collect(Collectors.toSet()));
    }

    @Override
    public String columnOf(ProblemException problem, ImportRow row) {
        return problem.type() == ProblemType.FORBIDDEN ? "areaCode" : ImportKind.super.columnOf(problem, row);
    }

    private static UUID id(String text) {
        try {
            return UUID.fromString(text);
        } catch (IllegalArgumentException broken) {
            throw ProblemException.invalid(ProjectColumns.ID, LocalizedText.of("不是系统编号", "Not an id of this system"));
        }
    }
}
