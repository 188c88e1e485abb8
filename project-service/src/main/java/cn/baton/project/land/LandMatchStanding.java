package cn.baton.project.land;

import cn.baton.support.security.Caller;
import jakarta.persistence.Embeddable;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;

import java.time.Instant;
import java.util.List;
import java.util.UUID;

/**
 * All of a match at one time: once as it stands now ({@link LandMatch}), once for every time that it was known otherwise
 * ({@link KnownLandMatch}).
 */
@Embeddable
class LandMatchStanding {

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

    protected LandMatchStanding() {}

    static LandMatchStanding proposed(
            LandDemand demand, Parcel parcel, List<LandCriterionScore> reasons, Caller by, Instant at) {
        LandMatchStanding standing = new LandMatchStanding();
        standing.demandId = demand.id();
        standing.parcelId = parcel.id();
        standing.projectId = demand.projectId();
        standing.state = LandMatchState.PROPOSED;
        standing.score = LandCandidateView.total(reasons);
        standing.reasons = reasons;
        standing.proposedBy = by.subject();
        standing.proposedByUnit = by.unit();
        standing.proposedAt = at;
        return standing;
    }

    void decide(LandMatchState to, String why, Instant at) {
        state = to;
        reason = why;
        decidedAt = at;
    }

    void lostTo(UUID winner) {
        supersededBy = winner;
    }

    LandMatchState state() {
        return state;
    }

    int score() {
        return score;
    }

    Instant proposedAt() {
        return proposedAt;
    }

    LandMatchView view(UUID id, long version) {
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
