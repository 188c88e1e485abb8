package cn.baton.project.pipeline;

import cn.baton.support.problem.LocalizedText;
import cn.baton.support.problem.ProblemException;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import org.hibernate.id.uuid.UuidVersion7Strategy;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;

/**
 * See {@link Candidacy}; changed under the version of its entry. A row is never overwritten: how a review came out is the
 * next row, so that the past can be asked.
 */
@Entity
@Table(name = "pipeline_candidacy")
class PipelineCandidacy {

    @Id
    private UUID id;

    private UUID entryId;
    private int year;

    @Enumerated(EnumType.STRING)
    private ReviewResult result;

    private LocalDate reviewedOn;
    private Instant recordedAt;
    private Instant supersededAt;
    private String withdrawalReason;

    protected PipelineCandidacy() {}

    static PipelineCandidacy of(UUID entryId, int year, Instant at) {
        return of(entryId, year, ReviewResult.PENDING, null, at);
    }

    private static PipelineCandidacy of(UUID entryId, int year, ReviewResult result, LocalDate on, Instant at) {
        PipelineCandidacy candidacy = new PipelineCandidacy();
        candidacy.id = UuidVersion7Strategy.INSTANCE.generateUuid(null);
        candidacy.entryId = entryId;
        candidacy.year = year;
        candidacy.result = result;
        candidacy.reviewedOn = on;
        candidacy.recordedAt = at;
        return candidacy;
    }

    /** The two meet at the same instant, so that on every day exactly one of them stands. */
    PipelineCandidacy review(ReviewResult outcome, LocalDate on, Instant at) {
        supersededAt = at;
        return of(entryId, year, outcome, on, at);
    }

    /** It was a mistake; what was reviewed was none. */
    void withdraw(String reason, Instant at) {
        if (result != ReviewResult.PENDING) {
            throw ProblemException.conflict(LocalizedText.of(
                    "已评审的备选不能撤销，须先将评审结果改回待审",
                    "What was reviewed cannot be taken back: set its result back to PENDING first"));
        }
        supersededAt = at;
        withdrawalReason = reason;
    }

    boolean stands(Instant until) {
        return supersededAt == null || !supersededAt.isBefore(until);
    }

    boolean isWithdrawn() {
        return withdrawalReason != null;
    }

    UUID entryId() {
        return entryId;
    }

    Candidacy view() {
        return new Candidacy(year, result, reviewedOn, recordedAt);
    }

    WithdrawnNomination withdrawnView() {
        return new WithdrawnNomination(year, withdrawalReason, supersededAt);
    }
}
