package cn.baton.project.milestone;

import cn.baton.project.registry.Evidence;
import cn.baton.support.clock.BusinessDates;
import cn.baton.support.problem.IllegalTransitionException;
import cn.baton.support.problem.LocalizedText;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.id.uuid.UuidVersion7Strategy;
import org.hibernate.type.SqlTypes;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
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

    private UUID projectId;
    private String name;
    private String code;
    private LocalDate plannedOn;
    private LocalDate achievedOn;
    private boolean approximate;

    @JdbcTypeCode(SqlTypes.JSON)
    private List<Evidence> evidence;

    private Instant recordedAt;
    private Instant achievementRecordedAt;
    private Instant annulledAt;
    private String annulmentReason;

    protected Milestone() {}

    static Milestone plan(UUID projectId, MilestonePlan plan, Clock clock) {
        Milestone milestone = new Milestone();
        milestone.id = UuidVersion7Strategy.INSTANCE.generateUuid(null);
        milestone.projectId = projectId;
        milestone.evidence = List.of();
        milestone.recordedAt = clock.instant();
        milestone.describe(plan);
        return milestone;
    }

    /** Plans change, also when they were late: the history keeps what they were. */
    void change(MilestonePlan plan) {
        requireState(Set.of(MilestoneState.PLANNED, MilestoneState.ACHIEVED), "不能修改", "change");
        describe(plan);
    }

    /** 达成. */
    void achieve(AchieveMilestone achievement, Clock clock) {
        requireState(Set.of(MilestoneState.PLANNED), "不能达成", "be achieved");
        BusinessDates.requireNotInFuture("achievedOn", achievement.achievedOn(), clock);
        achievedOn = achievement.achievedOn();
        approximate = achievement.approximate();
        evidence = achievement.evidence();
        achievementRecordedAt = clock.instant();
    }

    /** 作废: the entry is wrong. */
    void annul(String because, Clock clock) {
        requireState(Set.of(MilestoneState.PLANNED, MilestoneState.ACHIEVED), "不能作废", "be annulled");
        annulledAt = clock.instant();
        annulmentReason = because;
    }

    private void describe(MilestonePlan plan) {
        name = plan.name();
        code = plan.code();
        plannedOn = plan.plannedOn();
    }

    private void requireState(Set<MilestoneState> allowed, String chinese, String english) {
        MilestoneState state = state();
        if (!allowed.contains(state)) {
            throw new IllegalTransitionException(
                    new LocalizedText(
                            "节点状态为“" + state.chinese() + "”，" + chinese,
                            "A milestone that is " + state + " cannot " + english),
                    state,
                    state.next());
        }
    }

    private MilestoneState state() {
        if (annulledAt != null) {
            return MilestoneState.ANNULLED;
        }
        return achievedOn == null ? MilestoneState.PLANNED : MilestoneState.ACHIEVED;
    }

    UUID id() {
        return id;
    }

    UUID projectId() {
        return projectId;
    }

    long version() {
        return version;
    }

    MilestonePlan plan() {
        return new MilestonePlan(name, code, plannedOn);
    }

    MilestoneView view() {
        return view(state(), achievedOn != null, annulmentReason);
    }

    /** As it was known before the instant, when it was not annulled yet; what was planned, as it is planned now. */
    MilestoneView view(Instant until) {
        boolean achieved = achievementRecordedAt != null && achievementRecordedAt.isBefore(until);
        return view(achieved ? MilestoneState.ACHIEVED : MilestoneState.PLANNED, achieved, null);
    }

    private MilestoneView view(MilestoneState state, boolean achieved, String reason) {
        return new MilestoneView(
                id,
                version,
                projectId,
                state,
                plan(),
                achieved ? achievedOn : null,
                achieved && approximate,
                achieved ? evidence : List.of(),
                reason,
                recordedAt,
                achieved ? achievementRecordedAt : null);
    }
}
