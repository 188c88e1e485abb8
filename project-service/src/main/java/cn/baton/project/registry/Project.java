package cn.baton.project.registry;

import cn.baton.support.clock.BusinessTime;
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
import java.util.EnumSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
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

    /** Once an investor has signed, the amount is no longer anybody's to overwrite: it takes a revision with a reason. */
    void change(ProjectDetails changed, Clock clock) {
        boolean sameAmount = Objects.equals(
                comparable(changed.totalInvestment()), comparable(details().totalInvestment()));
        if (!sameAmount && details().totalInvestment() != null && isSignedOrLater()) {
            throw ProblemException.invalid(
                    "totalInvestment",
                    LocalizedText.of(
                            "签约后总投资只能通过投资调整（cost-revisions）修改",
                            "After signing, the total investment changes by a cost revision only"));
        }
        if (!changed.equals(details())) {
            touch(clock);
            state.describe(changed);
        }
    }

    /** The total investment as a cost revision left it, 万元. */
    void reviseInvestment(BigDecimal amount) {
        state.describe(details().withTotalInvestment(amount));
    }

    void reserve(LocalDate on, List<Evidence> evidence, Clock clock) {
        advance(ProjectStage.RESERVED, "reservedOn", on, evidence, clock);
    }

    void sign(LocalDate on, LocalDate agreedStartOn, List<Evidence> evidence, Clock clock) {
        advance(ProjectStage.SIGNED, "signedOn", on, evidence, clock);
        if (agreedStartOn != null) {
            if (agreedStartOn.isBefore(on)) {
                throw ProblemException.invalid(
                        "agreedStartOn",
                        LocalizedText.of("约定开工日期不能早于签约日期", "The agreed start cannot be before the signing"));
            }
            state.describe(details().withAgreedStartOn(agreedStartOn));
        }
    }

    void start(LocalDate on, List<Evidence> evidence, Clock clock) {
        advance(ProjectStage.STARTED, "startedOn", on, evidence, clock);
    }

    void complete(LocalDate on, List<Evidence> evidence, Clock clock) {
        advance(ProjectStage.COMPLETED, "completedOn", on, evidence, clock);
    }

    void commission(LocalDate on, List<Evidence> evidence, Clock clock) {
        advance(ProjectStage.COMMISSIONED, "commissionedOn", on, evidence, clock);
    }

    void reachCapacity(LocalDate on, List<Evidence> evidence, Clock clock) {
        advance(ProjectStage.AT_CAPACITY, "atCapacityOn", on, evidence, clock);
    }

    void suspend(SetAside command, Clock clock) {
        setAside(ProjectStage.SUSPENDED, command, clock);
    }

    void remove(SetAside command, Clock clock) {
        setAside(ProjectStage.REMOVED, command, clock);
    }

    /** Back to the stage in which it was suspended or removed. */
    void resume(SetAside command, Clock clock) {
        if (stage().isOnCourse()) {
            throw illegal(LocalizedText.of("项目处于 %s 阶段，无须恢复", "A project in %s needs no resumption", stage()));
        }
        requireNotInFuture("on", command.on(), clock);
        record(StageChange.aside(stage(), state.stageBefore(), command, clock.instant()), clock);
        state.resume();
    }

    void transfer(TransferLibrary command, Clock clock) {
        if (command.library() == state.library() && command.level() == state.libraryLevel()) {
            throw ProblemException.conflict(LocalizedText.of("项目已在该库", "The project is in that library already"));
        }
        if (command.library() == Library.COMPLETED && !isCompletedOrLater()) {
            throw illegal(
                    LocalizedText.of("未竣工的项目不能转入竣工库", "Only a completed project enters the library of completed ones"));
        }
        requireNotInFuture("on", command.on(), clock);
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

    private void advance(ProjectStage next, String dateField, LocalDate on, List<Evidence> evidence, Clock clock) {
        if (!state.stage().next(details().governmentInvested()).contains(next)) {
            throw illegal(LocalizedText.of("项目处于 %s 阶段，不能转入 %s", "A project in %s cannot become %s", stage(), next));
        }
        requireComplete(next, evidence);
        requireNotInFuture(dateField, on, clock);
        LocalDate last = state.lastStepOn();
        if (last != null && on.isBefore(last)) {
            throw ProblemException.invalid(
                    dateField, LocalizedText.of("不能早于上一阶段的日期 %s", "It cannot be before the stage before, %s", last));
        }
        record(StageChange.onCourse(stage(), next, on, evidence, clock.instant()), clock);
        state.enter(next, on);
    }

    private void setAside(ProjectStage next, SetAside command, Clock clock) {
        boolean allowed = stage().isOnCourse() || (stage() == ProjectStage.SUSPENDED && next == ProjectStage.REMOVED);
        if (!allowed) {
            throw illegal(LocalizedText.of("项目处于 %s 阶段，不能转入 %s", "A project in %s cannot become %s", stage(), next));
        }
        requireNotInFuture("on", command.on(), clock);
        record(StageChange.aside(stage(), next, command, clock.instant()), clock);
        state.enter(next, command.on());
    }

    private void record(StageChange change, Clock clock) {
        List<StageChange> changes = new ArrayList<>(stageChanges);
        changes.add(change);
        stageChanges = List.copyOf(changes);
        touch(clock);
    }

    private IllegalTransitionException illegal(LocalizedText detail) {
        EnumSet<ProjectStage> allowed = EnumSet.noneOf(ProjectStage.class);
        allowed.addAll(stage().next(details().governmentInvested()));
        if (stage().isOnCourse()) {
            allowed.add(ProjectStage.SUSPENDED);
        } else {
            allowed.add(state.stageBefore());
        }
        if (stage() != ProjectStage.REMOVED) {
            allowed.add(ProjectStage.REMOVED);
        }
        return new IllegalTransitionException(detail, stage(), allowed);
    }

    private void requireComplete(ProjectStage next, List<Evidence> evidence) {
        List<String> missing = new ArrayList<>();
        if (next == ProjectStage.SIGNED && details().owner() == null) {
            missing.add("owner");
        }
        Set<EvidenceKind> given = evidence.stream().map(Evidence::kind).collect(Collectors.toSet());
        next.evidence().stream()
                .filter(kind -> !given.contains(kind))
                .map(Enum::name)
                .sorted()
                .forEach(missing::add);
        if (!missing.isEmpty()) {
            throw new IncompleteTransitionException(missing);
        }
    }

    private static void requireNotInFuture(String field, LocalDate on, Clock clock) {
        if (on.isAfter(BusinessTime.today(clock))) {
            throw ProblemException.invalid(field, LocalizedText.of("日期不能晚于今天", "The date cannot be in the future"));
        }
    }

    private boolean isSignedOrLater() {
        return courseStage().compareTo(ProjectStage.SIGNED) >= 0;
    }

    private boolean isCompletedOrLater() {
        return courseStage().compareTo(ProjectStage.COMPLETED) >= 0;
    }

    /** Where it stands on its course, also while it is beside it. */
    private ProjectStage courseStage() {
        return stage().isOnCourse() ? stage() : state.stageBefore();
    }

    private static BigDecimal comparable(BigDecimal amount) {
        return amount == null ? null : amount.stripTrailingZeros();
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
