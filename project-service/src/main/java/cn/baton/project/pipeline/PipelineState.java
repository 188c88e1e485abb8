package cn.baton.project.pipeline;

import jakarta.persistence.Embeddable;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;

/**
 * All that lists know of an entry at one time: once as it stands now ({@link PipelineEntry}), once for every time that
 * it was known otherwise ({@link KnownPipelineEntry}).
 */
@Embeddable
class PipelineState {

    private UUID projectId;

    @Enumerated(EnumType.STRING)
    private Direction direction;

    private LocalDate enteredOn;
    private int enteredYear;
    private Instant recordedAt;
    private Instant lastVerifiedAt;

    @Enumerated(EnumType.STRING)
    private ScreeningResult screeningResult;

    private Instant withdrawnAt;
    private String withdrawalReason;

    protected PipelineState() {}

    static PipelineState entered(EnterPipeline command, Instant at) {
        PipelineState state = new PipelineState();
        state.projectId = command.projectId();
        state.direction = command.direction();
        state.enteredOn = command.enteredOn();
        state.enteredYear = command.enteredOn().getYear();
        state.recordedAt = at;
        return state;
    }

    void verified(Instant at) {
        lastVerifiedAt = at;
    }

    void screened(ScreeningResult result) {
        screeningResult = result;
    }

    void turnTo(Direction other) {
        direction = other;
    }

    void withdrawn(String reason, Instant at) {
        withdrawnAt = at;
        withdrawalReason = reason;
    }

    PipelineEntryState state() {
        return withdrawnAt == null ? PipelineEntryState.ENTERED : PipelineEntryState.WITHDRAWN;
    }

    UUID projectId() {
        return projectId;
    }

    Direction direction() {
        return direction;
    }

    LocalDate enteredOn() {
        return enteredOn;
    }

    Instant lastVerifiedAt() {
        return lastVerifiedAt;
    }

    PipelineEntryView view(UUID id, long version, Nominations nominations, boolean stale) {
        return new PipelineEntryView(
                id,
                version,
                projectId,
                state(),
                direction,
                enteredOn,
                recordedAt,
                lastVerifiedAt,
                stale,
                screeningResult,
                nominations.standing(),
                nominations.withdrawn(),
                withdrawnAt,
                withdrawalReason);
    }
}
