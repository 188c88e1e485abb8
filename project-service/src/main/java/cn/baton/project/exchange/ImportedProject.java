package cn.baton.project.exchange;

import cn.baton.project.registry.ProjectView;
import cn.baton.project.registry.Projects;
import cn.baton.support.problem.LocalizedText;
import cn.baton.support.problem.ProblemException;
import cn.baton.support.security.Caller;
import cn.baton.support.sheet.SheetColumn;
import cn.baton.support.sheet.SheetColumn.Type;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;

/** The project to which a row of another sheet belongs: named by its id here, its national code or its external id. */
@ApplicationScoped
class ImportedProject {

    private static final String ID = "projectId";
    private static final String NATIONAL_CODE = "nationalCode";
    private static final String EXTERNAL_ID = "externalId";

    static final List<SheetColumn> COLUMNS = List.of(
            SheetColumn.of(ID, "系统编号", Type.CODE).or("项目系统编号").note("项目在本系统中的编号，导出的项目表中有", ""),
            SheetColumn.of(NATIONAL_CODE, "国家代码", Type.CODE)
                    .or("国家项目代码", "项目代码", "全国统一项目代码")
                    .note("项目的全国统一代码", "2306-411082-04-01-123456"),
            SheetColumn.of(EXTERNAL_ID, "外部编号", Type.CODE)
                    .or("项目编号", "本单位编号", "台账编号")
                    .note("项目在本单位系统或台账中的编号", "XC-2023-017"));

    private static final List<String> NAMES = List.of(ID, NATIONAL_CODE, EXTERNAL_ID);

    static final String NOTE = "每行用系统编号、国家代码、外部编号之一指明已登记的项目；都填时以前者为准。";

    private final Projects projects;

    @Inject
    ImportedProject(Projects projects) {
        this.projects = projects;
    }

    /** The project's columns before those of the sheet. */
    static List<SheetColumn> columns(SheetColumn... more) {
        List<SheetColumn> columns = new ArrayList<>(COLUMNS);
        columns.addAll(List.of(more));
        return List.copyOf(columns);
    }

    /** What an export tells under one of the columns by which a row names its project. */
    static String code(SheetColumn column, ProjectView project) {
        return switch (column.name()) {
            case ID -> project.id().toString();
            case NATIONAL_CODE -> project.details().nationalCode();
            case EXTERNAL_ID -> project.details().externalId();
            default -> throw new IllegalArgumentException(column.name());
        };
    }

    /** What says of two rows that they tell the same: the project as it is named, and what the sheet has once of each. */
    static List<String> identity(ImportRow row, String... once) {
        return NAMES.stream()
                .filter(name -> row.get(name, String.class) != null)
                .findFirst()
                .map(name -> name + " " + row.get(name, String.class) + key(row, once))
                .stream()
                .toList();
    }

    private static String key(ImportRow row, String... once) {
        return Stream.of(once).map(name -> " " + row.values().get(name)).reduce("", String::concat);
    }

    ProjectView require(ImportRow row, Caller by) {
        String id = row.get(ID, String.class);
        if (id != null) {
            return found(ID, Optional.of(id).flatMap(ImportedProject::uuid).flatMap(key -> projects.find(key, by)));
        }
        String nationalCode = row.get(NATIONAL_CODE, String.class);
        if (nationalCode != null) {
            return found(NATIONAL_CODE, projects.findByNationalCode(nationalCode, by));
        }
        String externalId = row.get(EXTERNAL_ID, String.class);
        if (externalId != null) {
            return found(EXTERNAL_ID, projects.findByExternalId(externalId, by));
        }
        throw ProblemException.invalid(
                // What names it cannot be read: that has been said there.
                NAMES.stream().filter(row::isUnread).findFirst().orElse(ID),
                LocalizedText.of("须指明项目：系统编号、国家代码或外部编号", "Name the project by its id, national code or external id"));
    }

    /** Whether it is not known which project a row is about, since what would name it is wrong. */
    static boolean isUnknown(ImportRow row) {
        return NAMES.stream().anyMatch(row::isUnread)
                && NAMES.stream().allMatch(name -> row.get(name, String.class) == null);
    }

    private static ProjectView found(String field, Optional<ProjectView> project) {
        return project.orElseThrow(
                () -> ProblemException.invalid(field, LocalizedText.of("没有此项目", "There is no such project")));
    }

    private static Optional<UUID> uuid(String text) {
        try {
            return Optional.of(UUID.fromString(text));
        } catch (IllegalArgumentException none) {
            return Optional.empty();
        }
    }
}
