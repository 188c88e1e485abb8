package cn.baton.project.land;

import cn.baton.support.clock.BusinessTime;
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
import java.util.UUID;

/**
 * How much land an area is to reserve, revive or report in a year (土地收储盘活任务), such as the "751" plan of a development
 * zone: 700 亩 reserved, 500 revived, 1000 reported.
 */
@Entity
@Table(name = "land_target")
class LandTarget {

    /** Plans reach this far beyond the next year. */
    private static final int YEARS_AHEAD = 5;

    @Id
    private UUID id;

    @Version
    private long version;

    private Instant changedAt;

    @Embedded
    private LandTargetState state;

    protected LandTarget() {}

    static LandTarget set(SetLandTarget command, Clock clock) {
        int last = BusinessTime.today(clock).getYear() + 1 + YEARS_AHEAD;
        if (command.year() > last) {
            throw ProblemException.invalid("year", LocalizedText.of("不能晚于 %d 年", "It cannot be after %d", last));
        }
        LandTarget target = new LandTarget();
        target.id = UuidVersion7Strategy.INSTANCE.generateUuid(null);
        target.changedAt = clock.instant();
        target.state = LandTargetState.set(command, target.changedAt);
        return target;
    }

    void change(LandTargetDetails changed, Clock clock) {
        if (state.differsFrom(changed)) {
            state.change(changed);
            changedAt = clock.instant();
        }
    }

    /** What was reported is never taken back, only set off by a later entry that says why. */
    LandAchievement report(ReportLandAchievement told, String byUnit, Clock clock) {
        if (told.achievedOn().getYear() != state.year()) {
            throw ProblemException.invalid(
                    "achievedOn", LocalizedText.of("日期须在 %d 年内", "The day must be in %d", state.year()));
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
        if (state.achieved().add(told.area()).signum() < 0) {
            throw ProblemException.invalid(
                    "area", LocalizedText.of("累计完成不能为负数", "What is achieved in all cannot be negative"));
        }
        state.add(told.area(), told.achievedOn());
        changedAt = clock.instant();
        return LandAchievement.of(id, told, byUnit, clock);
    }

    UUID id() {
        return id;
    }

    long version() {
        return version;
    }

    String areaCode() {
        return state.areaCode();
    }

    String unit() {
        return state.unit();
    }

    LandTargetDetails details() {
        return state.details();
    }

    LandTargetView view() {
        return state.view(id, version);
    }
}
