package cn.baton.project.milestone;

import cn.baton.support.clock.BusinessDates;
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

/** A milestone of a project (里程碑节点), planned and achieved. */
@Entity
@Table(name = "milestone")
class Milestone {

    @Id
    private UUID id;

    @Version
    private long version;

    private Instant changedAt;

    @Embedded
    private MilestoneStanding standing;

    protected Milestone() {}

    static Milestone plan(UUID projectId, MilestonePlan plan, Clock clock) {
        Milestone milestone = new Milestone();
        milestone.id = UuidVersion7Strategy.INSTANCE.generateUuid(null);
        milestone.changedAt = clock.instant();
        milestone.standing = MilestoneStanding.planned(projectId, milestone.changedAt);
        milestone.standing.describe(plan);
        return milestone;
    }

    /** Plans change, also when they were late: what they were stays known as of the days before. */
    void change(MilestonePlan plan, Clock clock) {
        requireState(Set.of(MilestoneState.PLANNED, MilestoneState.ACHIEVED), "不能修改", "change");
        if (!plan.equals(plan())) {
            standing.describe(plan);
            changedAt = clock.instant();
        }
    }

    /** 达成. */
    void achieve(AchieveMilestone achievement, Clock clock) {
        requireState(Set.of(MilestoneState.PLANNED), "不能达成", "be achieved");
        BusinessDates.requireNotInFuture("achievedOn", achievement.achievedOn(), clock);
        changedAt = clock.instant();
        standing.achieve(achievement, changedAt);
    }

    /** 作废: the entry is wrong. */
    void annul(String because, Clock clock) {
        requireState(Set.of(MilestoneState.PLANNED, MilestoneState.ACHIEVED), "不能作废", "be annulled");
        changedAt = clock.instant();
        standing.annul(because, changedAt);
    }

    private void requireState(Set<MilestoneState> allowed, String chinese, String english) {
        MilestoneState state = standing.state();
        if (!allowed.contains(state)) {
            throw new IllegalTransitionException(
                    new LocalizedText(
                            "节点状态为“" + state.chinese() + "”，" + chinese,
                            "A milestone that is " + state + " cannot " + english),
                    state,
                    state.next());
        }
    }

    UUID id() {
        return id;
    }

    UUID projectId() {
        return standing.projectId();
    }

    long version() {
        return version;
    }

    MilestonePlan plan() {
        return standing.plan();
    }

    MilestoneView view() {
        return standing.view(id, version);
    }
}
