package cn.baton.project.oc4ids;

import cn.baton.project.registry.ProjectView;

import java.time.LocalDate;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;

/** The steps of a project's course as milestones: the planned day beside the day on which it happened. */
enum StageMilestone {
    RESERVATION("reservation", "入库储备", null, project -> null, ProjectView::reservedOn),
    SIGNING(
            "signing",
            "签约",
            "plannedSigningOn",
            project -> project.details().plannedSigningOn(),
            ProjectView::signedOn),
    AGREED_START(
            "agreedStart",
            "约定开工",
            "agreedStartOn",
            project -> project.details().agreedStartOn(),
            ProjectView::startedOn),
    START("start", "开工", "plannedStartOn", project -> project.details().plannedStartOn(), ProjectView::startedOn),
    COMPLETION(
            "completion",
            "竣工",
            "plannedCompletionOn",
            project -> project.details().plannedCompletionOn(),
            ProjectView::completedOn),
    COMMISSIONING(
            "commissioning",
            "投产",
            "plannedCommissioningOn",
            project -> project.details().plannedCommissioningOn(),
            ProjectView::commissionedOn),
    CAPACITY("capacity", "达效", null, project -> null, ProjectView::atCapacityOn);

    private final String id;
    private final String title;
    private final String plannedField;
    private final Function<ProjectView, LocalDate> planned;
    private final Function<ProjectView, LocalDate> done;

    StageMilestone(
            String id,
            String title,
            String plannedField,
            Function<ProjectView, LocalDate> planned,
            Function<ProjectView, LocalDate> done) {
        this.id = id;
        this.title = title;
        this.plannedField = plannedField;
        this.planned = planned;
        this.done = done;
    }

    /** The field of the project's details that holds the planned day; null where there is no plan. */
    String plannedField() {
        return plannedField;
    }

    static Optional<StageMilestone> of(String id) {
        return Stream.of(values()).filter(milestone -> milestone.id.equals(id)).findFirst();
    }

    /** Nothing unless it is planned or done; an agreed start says nothing without the agreement. */
    Optional<Oc4idsMilestone> read(ProjectView project, LocalDate today) {
        LocalDate due = planned.apply(project);
        LocalDate met = this == AGREED_START && due == null ? null : done.apply(project);
        if (due == null && met == null) {
            return Optional.empty();
        }
        String status = met != null ? "met" : due.isBefore(today) ? "notMet" : "scheduled";
        return Optional.of(new Oc4idsMilestone(id, title, Oc4idsPeriod.endOf(due), Oc4idsPeriod.startOf(met), status));
    }
}
