package cn.baton.project.tour;

import cn.baton.project.registry.ProjectView;
import jakarta.persistence.Embeddable;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import java.util.UUID;

/**
 * All that lists know of a project on a tour at one time: once as it stands now ({@link Entry}), once for every time
 * that it was known otherwise ({@link KnownEntry}).
 */
@Embeddable
class EntryStanding {

    private UUID tourId;
    private UUID projectId;
    private int position;
    private BigDecimal overallScore;

    @JdbcTypeCode(SqlTypes.JSON)
    private List<JudgeScore> scores;

    private BigDecimal score;
    private Instant recordedAt;
    private Instant withdrawnAt;
    private String withdrawalReason;

    protected EntryStanding() {}

    static EntryStanding added(UUID tour, UUID project, Instant at) {
        EntryStanding standing = new EntryStanding();
        standing.tourId = tour;
        standing.projectId = project;
        standing.recordedAt = at;
        return standing;
    }

    void describe(EntryDetails told) {
        position = told.order();
        overallScore = told.overallScore();
        scores = told.scores();
        score = told.score();
    }

    void withdraw(String reason, Instant at) {
        withdrawnAt = at;
        withdrawalReason = reason;
    }

    EntryState state() {
        return withdrawnAt == null ? EntryState.ENTERED : EntryState.WITHDRAWN;
    }

    UUID projectId() {
        return projectId;
    }

    int position() {
        return position;
    }

    BigDecimal score() {
        return score;
    }

    EntryDetails details() {
        return new EntryDetails(position, overallScore, scores);
    }

    EntryView view(UUID id, long version, ProjectView project) {
        return new EntryView(
                id,
                version,
                tourId,
                projectId,
                project.details().name(),
                project.details().areaCode(),
                details(),
                score,
                state(),
                recordedAt,
                withdrawnAt,
                withdrawalReason);
    }
}
