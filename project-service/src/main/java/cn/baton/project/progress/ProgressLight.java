package cn.baton.project.progress;

import cn.baton.project.config.AsOf;
import cn.baton.project.registry.Light;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.id.uuid.UuidVersion7Strategy;
import org.hibernate.type.SqlTypes;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.UUID;

/**
 * A light that a project showed for a time, with what it rested on; written once and only ever closed by the next, which
 * may be of the same colour for another reason.
 */
@Entity
@Table(name = "progress_light")
class ProgressLight {

    @Id
    private UUID id;

    private UUID projectId;

    @Enumerated(EnumType.STRING)
    private Light light;

    @Enumerated(EnumType.STRING)
    private Light previous;

    @JdbcTypeCode(SqlTypes.JSON)
    private List<LightReason> reasons;

    private String month;
    private BigDecimal pointsBehind;
    private int missingReports;
    private Instant recordedAt;
    private Instant supersededAt;

    protected ProgressLight() {}

    static ProgressLight lit(UUID projectId, LightVerdict verdict, Light previous, Instant at) {
        ProgressLight light = new ProgressLight();
        light.id = UuidVersion7Strategy.INSTANCE.generateUuid(null);
        light.projectId = projectId;
        light.light = verdict.light();
        light.previous = previous;
        light.reasons = verdict.reasons();
        light.month = monthOf(verdict);
        light.pointsBehind = verdict.pointsBehind();
        light.missingReports = verdict.missingReports();
        light.recordedAt = at;
        return light;
    }

    /** Whether it says the same of the project; 24 and 24.00 points are the same. */
    boolean tells(LightVerdict verdict) {
        return light == verdict.light()
                && reasons.equals(verdict.reasons())
                && Objects.equals(month, monthOf(verdict))
                && isSame(pointsBehind, verdict.pointsBehind())
                && missingReports == verdict.missingReports();
    }

    private static String monthOf(LightVerdict verdict) {
        return verdict.month() == null ? null : verdict.month().toString();
    }

    private static boolean isSame(BigDecimal one, BigDecimal other) {
        return one == null || other == null ? one == other : one.compareTo(other) == 0;
    }

    UUID id() {
        return id;
    }

    UUID projectId() {
        return projectId;
    }

    Light light() {
        return light;
    }

    Instant recordedAt() {
        return recordedAt;
    }

    LightView view(AsOf asOf) {
        return new LightView(
                light, previous, reasons, month, pointsBehind, missingReports, recordedAt, asOf.known(supersededAt));
    }
}
