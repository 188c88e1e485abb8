package cn.baton.project.tour;

import cn.baton.project.registry.ProjectView;
import cn.baton.support.problem.IllegalTransitionException;
import cn.baton.support.problem.LocalizedText;
import cn.baton.support.problem.ProblemException;
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
import java.util.List;
import java.util.UUID;

/** A project on a tour, with its scores. */
@Entity(name = "TourEntry")
@Table(name = "tour_entry")
class Entry {

    @Id
    private UUID id;

    @Version
    private long version;

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

    protected Entry() {}

    static Entry add(UUID tour, UUID project, EntryDetails told, Clock clock) {
        Entry entry = new Entry();
        entry.id = UuidVersion7Strategy.INSTANCE.generateUuid(null);
        entry.tourId = tour;
        entry.projectId = project;
        entry.recordedAt = clock.instant();
        entry.change(told);
        return entry;
    }

    void change(EntryDetails told) {
        requireEntered();
        long judges = told.scores().stream().map(JudgeScore::unit).distinct().count();
        if (judges < told.scores().size()) {
            throw ProblemException.invalid("scores", LocalizedText.of("每个单位只能打一次分", "A unit scores once"));
        }
        position = told.order();
        overallScore = told.overallScore();
        scores = told.scores();
        score = told.score();
    }

    void withdraw(String reason, Clock clock) {
        requireEntered();
        withdrawnAt = clock.instant();
        withdrawalReason = reason;
    }

    private void requireEntered() {
        if (state() == EntryState.WITHDRAWN) {
            throw new IllegalTransitionException(
                    LocalizedText.of("该项目已退出本次活动", "The project is off the tour"), state(), List.of());
        }
    }

    private EntryState state() {
        return withdrawnAt == null ? EntryState.ENTERED : EntryState.WITHDRAWN;
    }

    UUID id() {
        return id;
    }

    long version() {
        return version;
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

    EntryView view(ProjectView project) {
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
