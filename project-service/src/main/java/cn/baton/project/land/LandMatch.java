package cn.baton.project.land;

import cn.baton.support.problem.IllegalTransitionException;
import cn.baton.support.problem.LocalizedText;
import cn.baton.support.security.Caller;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.id.uuid.UuidVersion7Strategy;
import org.hibernate.type.SqlTypes;

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

    private UUID demandId;
    private UUID parcelId;
    private UUID projectId;

    @Enumerated(EnumType.STRING)
    private LandMatchState state;

    private int score;

    @JdbcTypeCode(SqlTypes.JSON)
    private List<LandCriterionScore> reasons;

    private String reason;
    private UUID supersededBy;
    private String proposedBy;
    private String proposedByUnit;
    private Instant proposedAt;
    private Instant decidedAt;

    protected LandMatch() {}

    static LandMatch propose(
            LandDemand demand, Parcel parcel, List<LandCriterionScore> reasons, Caller by, Clock clock) {
        LandMatch match = new LandMatch();
        match.id = UuidVersion7Strategy.INSTANCE.generateUuid(null);
        match.demandId = demand.id();
        match.parcelId = parcel.id();
        match.projectId = demand.projectId();
        match.state = LandMatchState.PROPOSED;
        match.score = LandCandidateView.total(reasons);
        match.reasons = reasons;
        match.proposedBy = by.subject();
        match.proposedByUnit = by.unit();
        match.proposedAt = clock.instant();
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
        supersededBy = winner;
    }

    void release(String why, Clock clock) {
        decide(LandMatchState.ACCEPTED, LandMatchState.RELEASED, why, clock);
    }

    private void decide(LandMatchState from, LandMatchState to, String why, Clock clock) {
        if (state != from) {
            throw new IllegalTransitionException(
                    LocalizedText.of(
                            "匹配状态为“%1$s”，不能转为“%2$s”",
                            "A match that is %3$s cannot become %4$s", state.chinese(), to.chinese(), state, to),
                    state,
                    allowed());
        }
        state = to;
        reason = why;
        decidedAt = clock.instant();
    }

    private Set<LandMatchState> allowed() {
        return switch (state) {
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

    UUID parcelId() {
        return parcelId;
    }

    UUID projectId() {
        return projectId;
    }

    int score() {
        return score;
    }

    Instant proposedAt() {
        return proposedAt;
    }

    LandMatchView view() {
        return new LandMatchView(
                id,
                version,
                demandId,
                parcelId,
                projectId,
                state,
                score,
                reasons,
                reason,
                supersededBy,
                proposedBy,
                proposedByUnit,
                proposedAt,
                decidedAt);
    }
}
