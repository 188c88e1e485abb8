package cn.baton.project.pipeline;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import org.hibernate.id.uuid.UuidVersion7Strategy;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;

/** See {@link Candidacy}; changed under the version of its entry. */
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
    private Instant reviewedAt;

    protected PipelineCandidacy() {}

    static PipelineCandidacy of(UUID entryId, int year, Instant at) {
        PipelineCandidacy candidacy = new PipelineCandidacy();
        candidacy.id = UuidVersion7Strategy.INSTANCE.generateUuid(null);
        candidacy.entryId = entryId;
        candidacy.year = year;
        candidacy.result = ReviewResult.PENDING;
        candidacy.recordedAt = at;
        return candidacy;
    }

    void review(ReviewResult outcome, LocalDate on, Instant at) {
        result = outcome;
        reviewedOn = on;
        reviewedAt = at;
    }

    UUID entryId() {
        return entryId;
    }

    Candidacy view() {
        return new Candidacy(year, result, reviewedOn);
    }
}
