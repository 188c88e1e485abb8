package cn.baton.project.registry;

import cn.baton.support.clock.BusinessDates;
import cn.baton.support.problem.IllegalTransitionException;
import cn.baton.support.problem.LocalizedText;
import cn.baton.support.problem.ProblemException;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.id.uuid.UuidVersion7Strategy;
import org.hibernate.type.SqlTypes;

import java.math.BigDecimal;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;

/** A key investment project (重点项目): what is known of it, and the verbs by which that changes. */
@Entity
@Table(name = "project")
class Project {

    @Id
    private UUID id;

    @Version
    private long version;

    private Instant changedAt;

    @Embedded
    private ProjectState state;

    @JdbcTypeCode(SqlTypes.JSON)
    private List<StageChange> stageChanges;

    @JdbcTypeCode(SqlTypes.JSON)
    private List<LibraryTransfer> libraryTransfers;

    protected Project() {}

    static Project register(ProjectDetails details, Clock clock) {
        ProjectRules.requirePlausible(details, null);
        Project project = new Project();
        project.id = UuidVersion7Strategy.INSTANCE.generateUuid(null);
        project.state = ProjectState.planned(details, clock);
        project.stageChanges = List.of();
        project.libraryTransfers = List.of();
        project.touch(clock);
        return project;
    }

    /** Something of the project changes, or of what belongs to it: its version rises. */
    void touch(Clock clock) {
        changedAt = clock.instant();
    }

    void change(ProjectDetails changed, Clock clock) {
        if (!changed.equals(details())) {
            requireNotRemoved();
            ProjectRules.requireChangeable(state, changed);
            touch(clock);
            state.describe(changed);
        }
    }

    /**
     * What a revision made of the total investment.
     *
     * @param amount 万元
     * @param original 万元, before the first revision
     */
    void reviseInvestment(BigDecimal amount, BigDecimal original, boolean overrun) {
        state.reviseInvestment(amount, original, overrun);
    }

    void reserve(LocalDate on, List<Evidence> evidence, Clock clock) {
        record(moves(clock).advance(ProjectStage.RESERVED, "reservedOn", on, evidence), clock);
    }

    /** @param agreedStartOn null where it was told before, or is not known */
    void sign(LocalDate on, LocalDate agreedStartOn, List<Evidence> evidence, Clock clock) {
        record(moves(clock).advance(ProjectStage.SIGNED, "signedOn", on, evidence), clock);
        LocalDate agreed = agreedStartOn == null ? details().agreedStartOn() : agreedStartOn;
        ProjectRules.requireAgreedAfterSigning("agreedStartOn", agreed, on);
        state.describe(details().withAgreedStartOn(agreed));
    }

    void start(LocalDate on, List<Evidence> evidence, Clock clock) {
        record(moves(clock).advance(ProjectStage.STARTED, "startedOn", on, evidence), clock);
    }

    void complete(LocalDate on, List<Evidence> evidence, Clock clock) {
        record(moves(clock).advance(ProjectStage.COMPLETED, "completedOn", on, evidence), clock);
    }

    void commission(LocalDate on, List<Evidence> evidence, Clock clock) {
        record(moves(clock).advance(ProjectStage.COMMISSIONED, "commissionedOn", on, evidence), clock);
    }

    void reachCapacity(LocalDate on, List<Evidence> evidence, Clock clock) {
        record(moves(clock).advance(ProjectStage.AT_CAPACITY, "atCapacityOn", on, evidence), clock);
    }

    void suspend(SetAside command, Clock clock) {
        record(moves(clock).setAside(ProjectStage.SUSPENDED, command), clock);
    }

    void remove(SetAside command, Clock clock) {
        record(moves(clock).setAside(ProjectStage.REMOVED, command), clock);
    }

    /** Back to the stage in which it was suspended or removed. */
    void resume(SetAside command, Clock clock) {
        record(moves(clock).resume(command), clock);
    }

    /** The right day of a step, or that of a step that had been forgotten. */
    void correct(CorrectTransition command, List<Evidence> evidence, Clock clock) {
        requireNotRemoved();
        record(moves(clock).correct(command, evidence), clock);
    }

    /** The last step was a mistake. */
    void revert(RevertTransition command, Clock clock) {
        record(moves(clock).revert(command), clock);
    }

    void transfer(TransferLibrary command, Clock clock) {
        requireNotRemoved();
        if (command.library() == state.library() && command.level() == state.libraryLevel()) {
            throw ProblemException.conflict(LocalizedText.of("项目已在该库", "The project is in that library already"));
        }
        if (command.library() != state.library()) {
            boolean completed = state.hasReached(ProjectStage.COMPLETED);
            ProjectRules.requireFits(command.library(), completed, moves(clock)::illegal);
        }
        BusinessDates.requireNotInFuture("on", command.on(), clock);
        if (!libraryTransfers.isEmpty()) {
            BusinessDates.requireNotBefore(
                    "on",
                    command.on(),
                    LocalizedText.of("上次转库日期", "the last transfer"),
                    libraryTransfers.getLast().on());
        }
        LibraryTransfer transfer = new LibraryTransfer(
                state.library(),
                state.libraryLevel(),
                command.library(),
                command.level(),
                command.on(),
                command.reason(),
                clock.instant());
        libraryTransfers =
                Stream.concat(libraryTransfers.stream(), Stream.of(transfer)).toList();
        touch(clock);
        state.moveTo(command.library(), command.level());
    }

    /** 409 once the project was removed: it takes no new work until it is resumed. */
    void requireNotRemoved() {
        if (stage() == ProjectStage.REMOVED) {
            throw new IllegalTransitionException(
                    LocalizedText.of("项目已移出，须先恢复", "The project was removed; it has to be resumed first"),
                    stage(),
                    Set.of(state.stageBefore()));
        }
    }

    private void record(StageChange change, Clock clock) {
        List<StageChange> changes = new ArrayList<>(stageChanges);
        changes.add(change);
        stageChanges = List.copyOf(changes);
        touch(clock);
    }

    private StageMoves moves(Clock clock) {
        return new StageMoves(state, stageChanges, clock);
    }

    UUID id() {
        return id;
    }

    long version() {
        return version;
    }

    ProjectState state() {
        return state;
    }

    ProjectDetails details() {
        return state.details();
    }

    private ProjectStage stage() {
        return state.stage();
    }

    List<StageChange> stageChanges() {
        return stageChanges;
    }

    List<LibraryTransfer> libraryTransfers() {
        return libraryTransfers;
    }

    ProjectView view() {
        return state.view(id, version, changedAt);
    }
}
