package cn.baton.project.land;

import cn.baton.support.clock.BusinessTime;
import cn.baton.support.problem.LocalizedText;
import cn.baton.support.problem.ProblemException;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import org.hibernate.id.uuid.UuidVersion7Strategy;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;

/**
 * How much land an area is to reserve, revive or report in a year (土地收储盘活任务), such as the "751" plan of a development
 * zone: 700 亩 reserved, 500 revived, 1000 reported.
 */
@Entity
@Table(name = "land_target")
class LandTarget {

    private static final int RATIO_DIGITS = 4;

    @Id
    private UUID id;

    @Version
    private long version;

    private String areaCode;
    private String unit;
    private int year;

    @Enumerated(EnumType.STRING)
    private LandTargetKind kind;

    private BigDecimal target;
    private BigDecimal achieved;
    private BigDecimal progress;
    private LocalDate lastAchievedOn;
    private Instant setAt;

    protected LandTarget() {}

    static LandTarget set(SetLandTarget command, Clock clock) {
        LandTarget target = new LandTarget();
        target.id = UuidVersion7Strategy.INSTANCE.generateUuid(null);
        target.areaCode = command.areaCode();
        target.unit = command.unit();
        target.year = command.year();
        target.kind = command.kind();
        target.target = command.target();
        target.setAt = clock.instant();
        target.reach(BigDecimal.ZERO);
        return target;
    }

    void change(LandTargetDetails changed) {
        target = changed.target();
        unit = changed.unit();
        reach(achieved);
    }

    /** What was reported is never taken back, only set off by a later entry that says why. */
    LandAchievement report(ReportLandAchievement told, String byUnit, Clock clock) {
        if (told.achievedOn().getYear() != year) {
            throw ProblemException.invalid("achievedOn", LocalizedText.of("日期须在 %d 年内", "The day must be in %d", year));
        }
        if (told.achievedOn().isAfter(BusinessTime.today(clock))) {
            throw ProblemException.invalid(
                    "achievedOn", LocalizedText.of("日期不能晚于今天", "The date cannot be in the future"));
        }
        if (told.area().signum() == 0) {
            throw ProblemException.invalid("area", LocalizedText.of("面积不能为零", "The area cannot be zero"));
        }
        if (told.area().signum() < 0 && told.reason() == null) {
            throw ProblemException.invalid("reason", LocalizedText.of("冲减须说明原因", "A set-off needs its reason"));
        }
        if (achieved.add(told.area()).signum() < 0) {
            throw ProblemException.invalid(
                    "area", LocalizedText.of("累计完成不能为负数", "What is achieved in all cannot be negative"));
        }
        reach(achieved.add(told.area()));
        if (lastAchievedOn == null || told.achievedOn().isAfter(lastAchievedOn)) {
            lastAchievedOn = told.achievedOn();
        }
        return LandAchievement.of(id, told, byUnit, clock);
    }

    private void reach(BigDecimal area) {
        achieved = area;
        progress = area.divide(target, RATIO_DIGITS, RoundingMode.HALF_UP);
    }

    UUID id() {
        return id;
    }

    long version() {
        return version;
    }

    String areaCode() {
        return areaCode;
    }

    String unit() {
        return unit;
    }

    int year() {
        return year;
    }

    BigDecimal progress() {
        return progress;
    }

    LandTargetDetails details() {
        return new LandTargetDetails(target, unit);
    }

    LandTargetView view() {
        return new LandTargetView(
                id, version, areaCode, year, kind, achieved, progress, lastAchievedOn, setAt, details());
    }
}
