package cn.baton.project.milestone;

import cn.baton.project.registry.Evidence;
import jakarta.persistence.Embeddable;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

/**
 * All that is told of a milestone at one time: once as it stands now ({@link Milestone}), once for every time that it
 * was known otherwise ({@link KnownMilestone}).
 */
@Embeddable
class MilestoneStanding {

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

    protected MilestoneStanding() {}

    static MilestoneStanding planned(UUID projectId, Instant at) {
        MilestoneStanding standing = new MilestoneStanding();
        standing.projectId = projectId;
        standing.evidence = List.of();
        standing.recordedAt = at;
        return standing;
    }

    void describe(MilestonePlan plan) {
        name = plan.name();
        code = plan.code();
        plannedOn = plan.plannedOn();
    }

    void achieve(AchieveMilestone achievement, Instant at) {
        achievedOn = achievement.achievedOn();
        approximate = achievement.approximate();
        evidence = achievement.evidence();
        achievementRecordedAt = at;
    }

    void annul(String because, Instant at) {
        annulledAt = at;
        annulmentReason = because;
    }

    MilestoneState state() {
        if (annulledAt != null) {
            return MilestoneState.ANNULLED;
        }
        return achievedOn == null ? MilestoneState.PLANNED : MilestoneState.ACHIEVED;
    }

    UUID projectId() {
        return projectId;
    }

    MilestonePlan plan() {
        return new MilestonePlan(name, code, plannedOn);
    }

    MilestoneView view(UUID id, long version) {
        return new MilestoneView(
                id,
                version,
                projectId,
                state(),
                plan(),
                achievedOn,
                approximate,
                evidence,
                annulmentReason,
                recordedAt,
                achievementRecordedAt);
    }
}
