package cn.baton.project.exchange;

import cn.baton.project.registry.Evidence;
import cn.baton.project.registry.ProjectCourseService;
import cn.baton.project.registry.ProjectStage;
import cn.baton.project.registry.ProjectView;
import cn.baton.support.clock.BusinessTime;
import cn.baton.support.problem.LocalizedText;
import cn.baton.support.problem.ProblemException;
import cn.baton.support.problem.ProblemException.FieldViolation;
import cn.baton.support.security.Caller;
import cn.baton.support.security.Roles;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;

/**
 * The course of projects as a ledger tells it. A project that has come further than is registered is caught up with, by
 * the very steps that people take, one after the other with its day; none goes back, and no registered day changes.
 */
@ApplicationScoped
class ImportedCourse {

    private static final Set<ProjectStage> ASIDE = EnumSet.of(ProjectStage.SUSPENDED, ProjectStage.REMOVED);
    private static final int LONGEST_TITLE = 200;

    private final ProjectCourseService projects;
    private final Clock clock;

    @Inject
    ImportedCourse(ProjectCourseService projects, Clock clock) {
        this.projects = projects;
        this.clock = clock;
    }

    /** @return whether the project has moved on */
    boolean follow(ProjectView project, ImportRow row, Caller by) {
        String told = row.get(ProjectColumns.STAGE, String.class);
        ProjectStage stage = told == null ? project.stage() : ProjectStage.valueOf(told);
        if (stage == project.stage()) {
            refuseIfAny(otherDays(project, row, List.of()));
            return false;
        }
        requireAhead(stage, project.stage());
        if (!by.has(Roles.CITY_ADMIN)) {
            throw ProblemException.invalid(
                    ProjectColumns.STAGE,
                    LocalizedText.of("只有市级管理员可以导入项目阶段", "Only a city administrator imports stages"));
        }
        List<CourseStep> steps = steps(project, stage, row);
        String evidence = row.get(ProjectColumns.EVIDENCE, String.class);
        ProjectView now = project;
        for (CourseStep step : steps) {
            now = step.take(projects, now, day(step, row, now), evidence(step, evidence), by);
        }
        return true;
    }

    /** That of the last step stands in for one that cannot be gone by, so that later ones can be asked about. */
    private LocalDate day(CourseStep step, ImportRow row, ProjectView now) {
        LocalDate told = step.day(row);
        return told != null
                ? told
                : Stream.of(CourseStep.values())
                        .map(taken -> taken.registered(now))
                        .filter(Objects::nonNull)
                        .max(Comparator.naturalOrder())
                        .orElseGet(() -> earliest(row));
    }

    private LocalDate earliest(ImportRow row) {
        return Stream.concat(
                        Stream.of(CourseStep.values()).map(step -> step.day(row)), Stream.of(BusinessTime.today(clock)))
                .filter(Objects::nonNull)
                .min(Comparator.naturalOrder())
                .orElseThrow();
    }

    private static void requireAhead(ProjectStage told, ProjectStage known) {
        if (ASIDE.contains(told) || ASIDE.contains(known)) {
            throw ProblemException.invalid(
                    ProjectColumns.STAGE,
                    LocalizedText.of(
                            "暂停、移出和恢复请在系统中办理",
                            "Suspension, removal and resumption cannot be imported: use the system's own steps"));
        }
        if (told.compareTo(known) < 0) {
            throw ProblemException.invalid(
                    ProjectColumns.STAGE,
                    LocalizedText.of("已登记到更后的阶段，不能退回", "It is registered as further on, and does not go back"));
        }
    }

    /** From where the project stands to the stage, each with its day; what may be left out is, when it has none. */
    private static List<CourseStep> steps(ProjectView project, ProjectStage stage, ImportRow row) {
        List<CourseStep> steps = new ArrayList<>();
        List<FieldViolation> faults = new ArrayList<>();
        ProjectStage at = project.stage();
        for (CourseStep step : CourseStep.values()) {
            boolean ahead =
                    step.stage().compareTo(project.stage()) > 0 && step.stage().compareTo(stage) <= 0;
            if (ahead && (step.day(row) != null || !canSkip(at, step.stage(), stage, project))) {
                at = step.stage();
                steps.add(step);
                if (step.day(row) == null && !row.isUnread(step.column())) {
                    faults.add(new FieldViolation(step.column(), LocalizedText.of("须填写日期", "The day is needed")));
                }
            }
        }
        faults.addAll(otherDays(project, row, steps));
        if (steps.contains(CourseStep.SIGNING) && project.details().owner() == null) {
            faults.add(new FieldViolation("owner.name", LocalizedText.of("签约须有项目单位", "Signing takes an owner")));
        }
        String evidence = row.get(ProjectColumns.EVIDENCE, String.class);
        if (evidence == null || evidence.length() > LONGEST_TITLE) {
            faults.add(new FieldViolation(
                    ProjectColumns.EVIDENCE,
                    LocalizedText.of(
                            "推进项目阶段须填写佐证名称，%d 字以内", "Steps take evidence, of at most %d characters", LONGEST_TITLE)));
        }
        refuseIfAny(faults);
        return steps;
    }

    private static boolean canSkip(ProjectStage at, ProjectStage skipped, ProjectStage last, ProjectView project) {
        return at.next(project.details().governmentInvested()).stream()
                .anyMatch(next -> next.compareTo(skipped) > 0 && next.compareTo(last) <= 0);
    }

    /** Days that the row tells of other steps than these, and that are not what is registered. */
    private static List<FieldViolation> otherDays(ProjectView project, ImportRow row, List<CourseStep> taken) {
        List<FieldViolation> faults = new ArrayList<>();
        for (CourseStep step : CourseStep.values()) {
            LocalDate known = step.registered(project);
            LocalDate told = step.day(row);
            boolean cleared = row.values().get(step.column()) == ImportRow.CLEAR && known != null;
            if (!taken.contains(step) && (cleared || told != null && !told.equals(known))) {
                faults.add(new FieldViolation(
                        step.column(),
                        known == null
                                ? LocalizedText.of(
                                        "项目尚未到此阶段：请填写相应的“项目阶段”",
                                        "The project has not come so far: give its stage in 项目阶段")
                                : LocalizedText.of(
                                        "与已登记的日期 %s 不同，请在系统中更正", "It is registered as %s: correct it there", known)));
            }
        }
        return faults;
    }

    private static void refuseIfAny(List<FieldViolation> faults) {
        if (!faults.isEmpty()) {
            throw ProblemException.invalid(faults);
        }
    }

    private static List<Evidence> evidence(CourseStep step, String title) {
        return step.stage().evidence().stream()
                .sorted()
                .map(kind -> new Evidence(kind, title, null, null))
                .toList();
    }
}
