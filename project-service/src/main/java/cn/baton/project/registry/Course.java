package cn.baton.project.registry;

import cn.baton.support.problem.LocalizedText;
import cn.baton.support.problem.ProblemException;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** The steps of a project that hold, in their order: what was recorded, less what was corrected or reverted since. */
final class Course {

    private static final int NOWHERE = -1;

    private final List<StageChange> steps = new ArrayList<>();

    private Course() {}

    static Course of(List<StageChange> recorded) {
        Course course = new Course();
        recorded.forEach(course::add);
        return course;
    }

    void add(StageChange change) {
        switch (change.kind()) {
            case STEP -> steps.add(change);
            case CORRECTION -> correct(change);
            case REVERSION -> removeLast();
        }
    }

    void removeLast() {
        steps.removeLast();
    }

    /** The step taken last, off the course or back counting as well; null while there is none. */
    StageChange last() {
        return steps.isEmpty() ? null : steps.getLast();
    }

    /** Where the steps have brought the project, be it beside the course. */
    ProjectStage standing() {
        return last() == null || last().to().isOnCourse() ? stage() : last().to();
    }

    /** The step by which the project came to the stage; null when it did not, or skipped it. */
    StageChange stepTo(ProjectStage stage) {
        int place = placeOf(stage);
        return place == NOWHERE ? null : steps.get(place);
    }

    /** How far the steps have brought the project along the course. */
    ProjectStage stage() {
        return steps.stream()
                .filter(StageChange::staysOnCourse)
                .map(StageChange::to)
                .max(ProjectStage::compareTo)
                .orElse(ProjectStage.PLANNED);
    }

    /** The stage on the course before that of the step. */
    ProjectStage stageBefore(ProjectStage stage) {
        return steps.stream()
                .filter(StageChange::staysOnCourse)
                .map(StageChange::to)
                .filter(each -> each.compareTo(stage) < 0)
                .max(ProjectStage::compareTo)
                .orElse(ProjectStage.PLANNED);
    }

    /** 422 unless the step lies between those before and after it. */
    void requireInOrder(ProjectStage stage) {
        int place = placeOf(stage);
        LocalDate on = steps.get(place).on();
        if (place > 0 && on.isBefore(steps.get(place - 1).on())) {
            throw ProblemException.invalid("on", notBefore(steps.get(place - 1)));
        }
        if (place + 1 < steps.size() && on.isAfter(steps.get(place + 1).on())) {
            StageChange next = steps.get(place + 1);
            throw ProblemException.invalid(
                    "on",
                    LocalizedText.of(
                            "不能晚于下一步“%1$s”的日期 %3$s",
                            "It cannot be after the next step, %2$s on %3$s",
                            next.to().chinese(),
                            next.to(),
                            next.on()));
        }
    }

    /** 422 on the field when the day is before that of any step so far. */
    void requireNotBeforeLast(String field, LocalDate on) {
        steps.stream()
                .max(Comparator.comparing(StageChange::on))
                .filter(step -> on.isBefore(step.on()))
                .ifPresent(step -> {
                    throw ProblemException.invalid(field, notBefore(step));
                });
    }

    private static LocalizedText notBefore(StageChange step) {
        return LocalizedText.of(
                "不能早于上一步“%1$s”的日期 %3$s",
                "It cannot be before the last step, %2$s on %3$s", step.to().chinese(), step.to(), step.on());
    }

    private void correct(StageChange correction) {
        int place = placeOf(correction.to());
        if (place == NOWHERE) {
            steps.add(placeFor(correction), correction);
        } else {
            steps.set(place, steps.get(place).movedTo(correction.on()));
        }
    }

    private int placeOf(ProjectStage stage) {
        for (int place = steps.size() - 1; place >= 0; place--) {
            if (steps.get(place).staysOnCourse() && steps.get(place).to() == stage) {
                return place;
            }
        }
        return NOWHERE;
    }

    /** Before the first step that leads further, and before any later time beside the course. */
    private int placeFor(StageChange forgotten) {
        int place = 0;
        while (place < steps.size() && !leadsPast(steps.get(place), forgotten.to())) {
            place++;
        }
        while (place > 0
                && !steps.get(place - 1).staysOnCourse()
                && steps.get(place - 1).on().isAfter(forgotten.on())) {
            place--;
        }
        return place;
    }

    private static boolean leadsPast(StageChange step, ProjectStage stage) {
        return step.staysOnCourse() && step.to().compareTo(stage) > 0;
    }
}
