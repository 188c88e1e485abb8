package cn.baton.project.land;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import org.hibernate.annotations.Immutable;
import org.hibernate.id.uuid.UuidVersion7Strategy;

import java.math.BigDecimal;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;

/** One reported step towards a target; never changed. */
@Entity
@Immutable
@Table(name = "land_achievement")
class LandAchievement {

    @Id
    private UUID id;

    private UUID targetId;
    private BigDecimal area;
    private LocalDate achievedOn;
    private UUID parcelId;
    private String evidence;
    private String reference;
    private String reason;
    private String recordedByUnit;
    private Instant recordedAt;

    protected LandAchievement() {}

    static LandAchievement of(UUID targetId, ReportLandAchievement told, String byUnit, Clock clock) {
        LandAchievement achievement = new LandAchievement();
        achievement.id = UuidVersion7Strategy.INSTANCE.generateUuid(null);
        achievement.targetId = targetId;
        achievement.area = told.area();
        achievement.achievedOn = told.achievedOn();
        achievement.parcelId = told.parcelId();
        achievement.evidence = told.evidence();
        achievement.reference = told.reference();
        achievement.reason = told.reason();
        achievement.recordedByUnit = byUnit;
        achievement.recordedAt = clock.instant();
        return achievement;
    }

    UUID id() {
        return id;
    }

    LocalDate achievedOn() {
        return achievedOn;
    }

    Instant recordedAt() {
        return recordedAt;
    }

    LandAchievementView view() {
        return new LandAchievementView(
                id, targetId, area, achievedOn, parcelId, evidence, reference, reason, recordedByUnit, recordedAt);
    }
}
