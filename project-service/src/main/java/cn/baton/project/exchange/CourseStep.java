package cn.baton.project.exchange;

import cn.baton.project.registry.CommissionProject;
import cn.baton.project.registry.CompleteProject;
import cn.baton.project.registry.Evidence;
import cn.baton.project.registry.ProjectCourseService;
import cn.baton.project.registry.ProjectStage;
import cn.baton.project.registry.ProjectView;
import cn.baton.project.registry.ReachCapacity;
import cn.baton.project.registry.ReserveProject;
import cn.baton.project.registry.SignProject;
import cn.baton.project.registry.StartProject;
import cn.baton.support.http.ExpectedVersion;
import cn.baton.support.security.Caller;

import java.time.LocalDate;
import java.util.List;
import java.util.function.Function;

/** A step of a project's course, in their order, with the column that tells its day. */
enum CourseStep {
    RESERVATION(
            ProjectStage.RESERVED,
            "reservedOn",
            ProjectView::reservedOn,
            (projects, project, on, evidence, by) -> projects.reserve(
                    project.id(), ExpectedVersion.of(project.version()), new ReserveProject(on, evidence), by)),
    SIGNING(
            ProjectStage.SIGNED,
            "signedOn",
            ProjectView::signedOn,
            (projects, project, on, evidence, by) -> projects.sign(
                    project.id(), ExpectedVersion.of(project.version()), new SignProject(on, null, evidence), by)),
    START(
            ProjectStage.STARTED,
            "startedOn",
            ProjectView::startedOn,
            (projects, project, on, evidence, by) -> projects.start(
                    project.id(), ExpectedVersion.of(project.version()), new StartProject(on, evidence), by)),
    COMPLETION(
            ProjectStage.COMPLETED,
            "completedOn",
            ProjectView::completedOn,
            (projects, project, on, evidence, by) -> projects.complete(
                    project.id(), ExpectedVersion.of(project.version()), new CompleteProject(on, evidence), by)),
    COMMISSIONING(
            ProjectStage.COMMISSIONED,
            "commissionedOn",
            ProjectView::commissionedOn,
            (projects, project, on, evidence, by) -> projects.commission(
                    project.id(), ExpectedVersion.of(project.version()), new CommissionProject(on, evidence), by)),
    CAPACITY(
            ProjectStage.AT_CAPACITY,
            "atCapacityOn",
            ProjectView::atCapacityOn,
            (projects, project, on, evidence, by) -> projects.reachCapacity(
                    project.id(), ExpectedVersion.of(project.version()), new ReachCapacity(on, evidence), by));

    private final ProjectStage stage;
    private final String column;
    private final Function<ProjectView, LocalDate> registered;
    private final Verb verb;

    CourseStep(ProjectStage stage, String column, Function<ProjectView, LocalDate> registered, Verb verb) {
        this.stage = stage;
        this.column = column;
        this.registered = registered;
        this.verb = verb;
    }

    /** To which it leads. */
    ProjectStage stage() {
        return stage;
    }

    String column() {
        return column;
    }

    /** Null when the project has not taken it. */
    LocalDate registered(ProjectView project) {
        return registered.apply(project);
    }

    /** As the row tells it; null when it does not. */
    LocalDate day(ImportRow row) {
        return row.get(column, LocalDate.class);
    }

    /** @param project as it stands */
    ProjectView take(
            ProjectCourseService projects, ProjectView project, LocalDate on, List<Evidence> evidence, Caller by) {
        return verb.take(projects, project, on, evidence, by);
    }

    private interface Verb {
        ProjectView take(
                ProjectCourseService projects, ProjectView project, LocalDate on, List<Evidence> evidence, Caller by);
    }
}
