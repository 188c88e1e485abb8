package cn.baton.project.tour;

import cn.baton.project.registry.ProjectView;
import cn.baton.support.problem.IllegalTransitionException;
import cn.baton.support.problem.LocalizedText;
import cn.baton.support.problem.ProblemException;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import org.hibernate.id.uuid.UuidVersion7Strategy;

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

    private Instant changedAt;

    @Embedded
    private EntryStanding standing;

    protected Entry() {}

    static Entry add(UUID tour, UUID project, EntryDetails told, Clock clock) {
        Entry entry = new Entry();
        entry.id = UuidVersion7Strategy.INSTANCE.generateUuid(null);
        entry.changedAt = clock.instant();
        entry.standing = EntryStanding.added(tour, project, entry.changedAt);
        requireOneScoreOfEach(told.scores());
        entry.standing.describe(told);
        return entry;
    }

    void change(EntryDetails told, Clock clock) {
        requireEntered();
        requireOneScoreOfEach(told.scores());
        if (!told.equals(details())) {
            standing.describe(told);
            changedAt = clock.instant();
        }
    }

    void withdraw(String reason, Clock clock) {
        requireEntered();
        changedAt = clock.instant();
        standing.withdraw(reason, changedAt);
    }

    private static void requireOneScoreOfEach(List<JudgeScore> scores) {
        long judges = scores.stream().map(JudgeScore::unit).distinct().count();
        if (judges < scores.size()) {
            throw ProblemException.invalid("scores", LocalizedText.of("每个单位只能打一次分", "A unit scores once"));
        }
    }

    private void requireEntered() {
        if (standing.state() == EntryState.WITHDRAWN) {
            throw new IllegalTransitionException(
                    LocalizedText.of("该项目已退出本次活动", "The project is off the tour"), standing.state(), List.of());
        }
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

    EntryDetails details() {
        return standing.details();
    }

    EntryView view(ProjectView project) {
        return standing.view(id, version, project);
    }
}
