package cn.baton.project.land;

import cn.baton.support.problem.IllegalTransitionException;
import cn.baton.support.problem.LocalizedText;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import org.hibernate.id.uuid.UuidVersion7Strategy;

import java.time.Clock;
import java.time.Instant;
import java.util.Set;
import java.util.UUID;

/** A project's demand for land (用地需求). */
@Entity
@Table(name = "land_demand")
class LandDemand {

    @Id
    private UUID id;

    @Version
    private long version;

    private Instant changedAt;

    @Embedded
    private LandDemandStanding standing;

    protected LandDemand() {}

    static LandDemand register(UUID projectId, LandDemandDetails details, Clock clock) {
        LandDemand demand = new LandDemand();
        demand.id = UuidVersion7Strategy.INSTANCE.generateUuid(null);
        demand.changedAt = clock.instant();
        demand.standing = LandDemandStanding.registered(projectId, details, demand.changedAt);
        return demand;
    }

    /** What a match was made for stays as it was. */
    void change(LandDemandDetails changed, Clock clock) {
        requireState(LandDemandState.OPEN, LandDemandState.OPEN);
        if (!changed.equals(standing.details())) {
            standing.describe(changed);
            changedAt = clock.instant();
        }
    }

    void withdraw(String reason, Clock clock) {
        move(LandDemandState.OPEN, LandDemandState.WITHDRAWN, reason, clock);
    }

    void match(Clock clock) {
        move(LandDemandState.OPEN, LandDemandState.MATCHED, null, clock);
    }

    /** Its parcel was taken back: it looks for another, or is given up. */
    void release(boolean reopen, String reason, Clock clock) {
        move(LandDemandState.MATCHED, reopen ? LandDemandState.OPEN : LandDemandState.WITHDRAWN, reason, clock);
    }

    void requireOpen() {
        requireState(LandDemandState.OPEN, LandDemandState.MATCHED);
    }

    private void move(LandDemandState from, LandDemandState to, String reason, Clock clock) {
        requireState(from, to);
        standing.move(to, reason);
        changedAt = clock.instant();
    }

    private void requireState(LandDemandState required, LandDemandState target) {
        LandDemandState state = standing.state();
        if (state != required) {
            throw new IllegalTransitionException(
                    LocalizedText.of(
                            "用地需求状态为“%1$s”，不能转为“%2$s”",
                            "A demand that is %3$s cannot become %4$s",
                            state.chinese(),
                            target.chinese(),
                            state,
                            target),
                    state,
                    allowed());
        }
    }

    private Set<LandDemandState> allowed() {
        return switch (standing.state()) {
            case OPEN -> Set.of(LandDemandState.MATCHED, LandDemandState.WITHDRAWN);
            case MATCHED -> Set.of(LandDemandState.OPEN, LandDemandState.WITHDRAWN);
            case WITHDRAWN -> Set.of();
        };
    }

    UUID id() {
        return id;
    }

    long version() {
        return version;
    }

    UUID projectId() {
        return standing.projectId();
    }

    LandDemandDetails details() {
        return standing.details();
    }

    LandDemandView view() {
        return standing.view(id, version);
    }
}
