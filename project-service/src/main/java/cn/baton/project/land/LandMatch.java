package cn.baton.project.land;

import cn.baton.support.problem.IllegalTransitionException;
import cn.baton.support.problem.LocalizedText;
import cn.baton.support.security.Caller;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import org.hibernate.id.uuid.UuidVersion7Strategy;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.UUID;

/** A parcel put forward for a demand (供需匹配). */
@Entity
@Table(name = "land_match")
class LandMatch {

    private static final Set<LandMatchState> DECISIONS = Set.of(
            LandMatchState.ACCEPTED, LandMatchState.DECLINED, LandMatchState.WITHDRAWN, LandMatchState.SUPERSEDED);

    @Id
    private UUID id;

    @Version
    private long version;

    private Instant changedAt;

    @Embedded
    private LandMatchStanding standing;

    protected LandMatch() {}

    static LandMatch propose(
            LandDemand demand, Parcel parcel, List<LandCriterionScore> reasons, Caller by, Clock clock) {
        LandMatch match = new LandMatch();
        match.id = UuidVersion7Strategy.INSTANCE.generateUuid(null);
        match.changedAt = clock.instant();
        match.standing = LandMatchStanding.proposed(demand, parcel, reasons, by, match.changedAt);
        return match;
    }

    void accept(Clock clock) {
        decide(LandMatchState.PROPOSED, LandMatchState.ACCEPTED, null, clock);
    }

    void decline(String why, Clock clock) {
        decide(LandMatchState.PROPOSED, LandMatchState.DECLINED, why, clock);
    }

    void withdraw(String why, Clock clock) {
        decide(LandMatchState.PROPOSED, LandMatchState.WITHDRAWN, why, clock);
    }

    /** @param winner the match that took parcel or demand; null when one of them was withdrawn */
    void supersede(UUID winner, Clock clock) {
        decide(LandMatchState.PROPOSED, LandMatchState.SUPERSEDED, null, clock);
        standing.lostTo(winner);
    }

    void release(String why, Clock clock) {
        decide(LandMatchState.ACCEPTED, LandMatchState.RELEASED, why, clock);
    }

    private void decide(LandMatchState from, LandMatchState to, String why, Clock clock) {
        LandMatchState state = standing.state();
        if (state != from) {
            throw new IllegalTransitionException(
                    LocalizedText.of(
                            "匹配状态为“%1$s”，不能转为“%2$s”",
                            "A match that is %3$s cannot become %4$s", state.chinese(), to.chinese(), state, to),
                    state,
                    allowed());
        }
        changedAt = clock.instant();
        standing.decide(to, why, changedAt);
    }

    private Set<LandMatchState> allowed() {
        return switch (standing.state()) {
            case PROPOSED -> DECISIONS;
            case ACCEPTED -> Set.of(LandMatchState.RELEASED);
            default -> Set.of();
        };
    }

    UUID id() {
        return id;
    }

    long version() {
        return version;
    }

    LandMatchView view() {
        return standing.view(id, version);
    }
}
