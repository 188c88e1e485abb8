package cn.baton.project.land;

import jakarta.persistence.Embeddable;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Objects;
import java.util.UUID;

/**
 * All of a target at one time: once as it stands now ({@link LandTarget}), once for every time that it was known
 * otherwise ({@link KnownLandTarget}).
 */
@Embeddable
class LandTargetState {

    private static final int RATIO_DIGITS = 4;

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

    protected LandTargetState() {}

    static LandTargetState set(SetLandTarget command, Instant at) {
        LandTargetState state = new LandTargetState();
        state.areaCode = command.areaCode();
        state.unit = command.unit();
        state.year = command.year();
        state.kind = command.kind();
        state.target = command.target();
        state.setAt = at;
        state.reach(BigDecimal.ZERO);
        return state;
    }

    boolean differsFrom(LandTargetDetails told) {
        return target.compareTo(told.target()) != 0 || !Objects.equals(unit, told.unit());
    }

    void change(LandTargetDetails changed) {
        target = changed.target();
        unit = changed.unit();
        reach(achieved);
    }

    void add(BigDecimal area, LocalDate on) {
        reach(achieved.add(area));
        if (lastAchievedOn == null || on.isAfter(lastAchievedOn)) {
            lastAchievedOn = on;
        }
    }

    private void reach(BigDecimal area) {
        achieved = area;
        progress = area.divide(target, RATIO_DIGITS, RoundingMode.HALF_UP);
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

    BigDecimal achieved() {
        return achieved;
    }

    BigDecimal progress() {
        return progress;
    }

    LandTargetDetails details() {
        return new LandTargetDetails(target, unit);
    }

    LandTargetView view(UUID id, long version) {
        return new LandTargetView(
                id, version, areaCode, year, kind, achieved, progress, lastAchievedOn, setAt, details());
    }
}
