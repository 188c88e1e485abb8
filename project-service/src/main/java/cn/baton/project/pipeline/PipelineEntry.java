package cn.baton.project.pipeline;

import cn.baton.project.registry.ProjectStage;
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
import org.hibernate.annotations.OptimisticLock;
import org.hibernate.id.uuid.UuidVersion7Strategy;
import org.hibernate.type.SqlTypes;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;

/** A project's place in the pipeline (谋划储备). */
@Entity
@Table(name = "pipeline_entry")
class PipelineEntry {

    /** Signed, a project is no longer planned but built: its entry stays, and nobody has to verify it any more. */
    static final Set<ProjectStage> ACTIVE =
            Collections.unmodifiableSet(EnumSet.of(ProjectStage.PLANNED, ProjectStage.RESERVED));

    private static final int MOST_NOTES = 500;

    @Id
    private UUID id;

    @Version
    private long version;

    private Instant changedAt;

    @Embedded
    private PipelineState state;

    /** Nobody outside sees it: that the timer was here does not make anybody's ETag stale. */
    @OptimisticLock(excluded = true)
    private Instant staleCheckAt;

    @JdbcTypeCode(SqlTypes.JSON)
    private List<Screening> screenings;

    @JdbcTypeCode(SqlTypes.JSON)
    private List<Adjustment> adjustments;

    protected PipelineEntry() {}

    /** Who enters a project has looked at it: the entry counts as verified. */
    static PipelineEntry enter(EnterPipeline command, Duration staleAfter, Clock clock) {
        BusinessDates.requireNotInFuture("enteredOn", command.enteredOn(), clock);
        PipelineEntry entry = new PipelineEntry();
        entry.id = UuidVersion7Strategy.INSTANCE.generateUuid(null);
        entry.changedAt = clock.instant();
        entry.state = PipelineState.entered(command, entry.changedAt);
        entry.screenings = List.of();
        entry.adjustments = List.of();
        entry.verify(staleAfter, clock);
        return entry;
    }

    /**
     * Something of it is about to change, be it a candidacy, which is a row of its own: the version rises with it. What
     * was taken back changes no more.
     */
    void touch(Clock clock) {
        if (state.state() == PipelineEntryState.WITHDRAWN) {
            throw new IllegalTransitionException(
                    LocalizedText.of("该条目已撤销", "The entry was taken back"), state.state(), List.of());
        }
        changedAt = clock.instant();
    }

    /** 核实: the facts were looked at again and hold. */
    void verify(Duration staleAfter, Clock clock) {
        state.verified(clock.instant());
        staleCheckAt = state.lastVerifiedAt().plus(staleAfter);
    }

    void screen(ScreenPipelineEntry command, Clock clock) {
        BusinessDates.requireNotInFuture("screenedOn", command.screenedOn(), clock);
        Screening screening = new Screening(
                command.screenedOn(), command.unit(), command.result(), command.remarks(), clock.instant());
        screenings = with(screenings, screening);
        state.screened(command.result());
    }

    void adjust(AdjustPipelineEntry command, Clock clock) {
        BusinessDates.requireNotInFuture("adjustedOn", command.adjustedOn(), clock);
        if (command.direction() != null) {
            state.turnTo(command.direction());
        }
        Adjustment adjustment = new Adjustment(
                command.adjustedOn(), command.change(), command.reason(), state.direction(), clock.instant());
        adjustments = with(adjustments, adjustment);
    }

    /** 撤销: it was entered by mistake, and nobody has to verify it any more. */
    void withdraw(String reason, Clock clock) {
        state.withdrawn(reason, clock.instant());
        staleCheckAt = null;
    }

    /** Its staleness was announced: not again before it is verified. */
    void settleStaleness() {
        staleCheckAt = null;
    }

    /** Its project is not planned now, but may come back, from a suspension for instance. */
    void checkStalenessAgain(Duration later, Clock clock) {
        staleCheckAt = clock.instant().plus(later);
    }

    private static <T> List<T> with(List<T> notes, T note) {
        if (notes.size() == MOST_NOTES) {
            throw ProblemException.conflict(
                    LocalizedText.of("最多保留 %d 条记录", "No more than %d of these are kept", MOST_NOTES));
        }
        List<T> longer = new ArrayList<>(notes);
        longer.add(note);
        return List.copyOf(longer);
    }

    UUID id() {
        return id;
    }

    long version() {
        return version;
    }

    UUID projectId() {
        return state.projectId();
    }

    Direction direction() {
        return state.direction();
    }

    Instant lastVerifiedAt() {
        return state.lastVerifiedAt();
    }

    List<Screening> screenings() {
        return screenings;
    }

    List<Adjustment> adjustments() {
        return adjustments;
    }

    /** @param stage of its project now */
    PipelineEntryView view(ProjectStage stage, Nominations nominations, Instant staleBefore) {
        return state.view(id, version, nominations, isStale(state, stage, staleBefore));
    }

    static boolean isStale(PipelineState state, ProjectStage stage, Instant staleBefore) {
        return state.state() == PipelineEntryState.ENTERED
                && ACTIVE.contains(stage)
                && state.lastVerifiedAt().isBefore(staleBefore);
    }
}
