package cn.baton.support.calendar;

import cn.baton.support.clock.BusinessTime;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;

/** When officials may be reached: on working days from 08:00 up to 20:00 in China. */
@ApplicationScoped
public class OfficeHours {

    private static final LocalTime OPEN = LocalTime.of(8, 0);
    private static final LocalTime CLOSED = LocalTime.of(20, 0);

    private final WorkingDays workingDays;

    @Inject
    public OfficeHours(WorkingDays workingDays) {
        this.workingDays = workingDays;
    }

    public boolean include(Instant instant) {
        LocalTime time = LocalTime.ofInstant(instant, BusinessTime.ZONE);
        LocalDate day = BusinessTime.dateOf(instant);
        return !time.isBefore(OPEN) && time.isBefore(CLOSED) && workingDays.isWorkingDay(day);
    }
}
