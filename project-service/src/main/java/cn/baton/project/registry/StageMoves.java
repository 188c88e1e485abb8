package cn.baton.project.registry;

import cn.baton.project.registry.IncompleteTransitionException.Missing;
import cn.baton.support.clock.BusinessDates;
import cn.baton.support.clock.BusinessTime;
import cn.baton.support.problem.IllegalTransitionException;
import cn.baton.support.problem.LocalizedText;
import cn.baton.support.problem.ProblemException;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/** How a project moves from stage to stage: each move checks its rule, moves the state and answers what to record. */
final class StageMoves {

    private final ProjectState state;
    private final List<StageChange> recorded;
    private final Clock clock;

    StageMoves(ProjectState state, List<StageChange> recorded, Clock clock) {
        this.state = state;
        this.recorded = recorded;
        this.clock = clock;
    }

    StageChange advance(ProjectStage next, String dateField, LocalDate on, List<Evidence> evidence) {
        if (!state.stage().next(state.details().governmentInvested()).contains(next)) {
            throw illegal(next);
        }
        requireComplete(next, evidence);
        requireLatest(dateField, on);
        StageChange step = StageChange.onCourse(state.stage(), next, on, evidence, clock.instant());
        state.enter(next, on);
        return step;
    }

    StageChange setAside(ProjectStage next, SetAside command) {
        boolean allowed =
                state.stage().isOnCourse() || (state.stage() == ProjectStage.SUSPENDED && next == ProjectStage.REMOVED);
        if (!allowed) {
            throw illegal(next);
        }
        requireLatest("on", command.on());
        StageChange step = StageChange.aside(state.stage(), next, command, clock.instant());
        state.enter(next, command.on());
        return step;
    }

    /** Back to the stage in which it was suspended or removed. */
    StageChange resume(SetAside command) {
        if (state.stage().isOnCourse()) {
            throw illegal(LocalizedText.of(
                    "项目处于“%1$s”阶段，无须恢复",
                    "A project in %2$s needs no resumption", state.stage().chinese(), state.stage()));
        }
        requireLatest("on", command.on());
        StageChange step = StageChange.aside(state.stage(), state.stageBefore(), command, clock.instant());
        state.resume();
        return step;
    }

    /** The right day of a step, or that of a step that had been forgotten; the order of the steps holds. */
    StageChange correct(CorrectTransition command, List<Evidence> evidence) {
        ProjectStage stage = command.stage();
        if (!stage.hasDay()) {
            throw ProblemException.invalid(
                    "stage", LocalizedText.of("此阶段没有可更正的日期", "This stage has no day to correct"));
        }
        if (!state.hasReached(stage)) {
            throw illegal(
                    LocalizedText.of("项目尚未到“%1$s”阶段", "The project has not come to %2$s yet", stage.chinese(), stage));
        }
        BusinessDates.requireNotInFuture("on", command.on(), clock);
        if (stage == ProjectStage.SIGNED) {
            ProjectRules.requireAgreedAfterSigning("on", state.details().agreedStartOn(), command.on());
        }
        Course course = Course.of(recorded);
        StageChange known = course.stepTo(stage);
        if (known == null) {
            requireComplete(stage, evidence);
        }
        StageChange correction = StageChange.correction(
                known == null ? course.stageBefore(stage) : known.from(),
                command,
                known == null ? null : known.on(),
                evidence,
                clock.instant());
        course.add(correction);
        course.requireInOrder(stage);
        state.setDay(stage, command.on());
        return correction;
    }

    /** The last step was a mistake: back to where the project was before it. */
    StageChange revert(RevertTransition command) {
        Course course = Course.of(recorded);
        StageChange last = course.last();
        if (last == null) {
            throw illegal(LocalizedText.of("项目没有可撤销的阶段变更", "The project has taken no step to revert"));
        }
        ProjectStage from = state.stage();
        course.removeLast();
        if (state.library() == Library.COMPLETED && course.stage().compareTo(ProjectStage.COMPLETED) < 0) {
            throw illegal(
                    LocalizedText.of("项目在竣工库，须先调库", "The project has to leave the library of completed ones first"));
        }
        if (last.staysOnCourse()) {
            state.setDay(last.to(), null);
        }
        state.standAt(course.standing(), course.stage());
        return StageChange.reversion(from, course.standing(), BusinessTime.today(clock), command, clock.instant());
    }

    /** 409 with where the project may go instead. */
    IllegalTransitionException illegal(LocalizedText detail) {
        ProjectStage stage = state.stage();
        EnumSet<ProjectStage> allowed = EnumSet.noneOf(ProjectStage.class);
        allowed.addAll(stage.next(state.details().governmentInvested()));
        if (stage.isOnCourse()) {
            allowed.add(ProjectStage.SUSPENDED);
        } else {
            allowed.add(state.stageBefore());
        }
        if (stage != ProjectStage.REMOVED) {
            allowed.add(ProjectStage.REMOVED);
        }
        return new IllegalTransitionException(detail, stage, allowed);
    }

    private IllegalTransitionException illegal(ProjectStage next) {
        return illegal(LocalizedText.of(
                "项目处于“%1$s”阶段，不能转入“%2$s”",
                "A project in %3$s cannot become %4$s", state.stage().chinese(), next.chinese(), state.stage(), next));
    }

    private void requireComplete(ProjectStage next, List<Evidence> evidence) {
        List<Missing> missing = new ArrayList<>();
        if (next == ProjectStage.SIGNED && state.details().owner() == null) {
            missing.add(Missing.OWNER);
        }
        Set<EvidenceKind> given = evidence.stream().map(Evidence::kind).collect(Collectors.toSet());
        next.evidence().stream()
                .filter(kind -> !given.contains(kind))
                .map(Missing::of)
                .sorted(Comparator.comparing(Missing::code))
                .forEach(missing::add);
        if (!missing.isEmpty()) {
            throw new IncompleteTransitionException(missing);
        }
    }

    private void requireLatest(String field, LocalDate on) {
        BusinessDates.requireNotInFuture(field, on, clock);
        Course.of(recorded).requireNotBeforeLast(field, on);
    }
}
