package cn.baton.project.oc4ids;

import cn.baton.support.clock.BusinessTime;
import com.fasterxml.jackson.annotation.JsonInclude;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

import java.time.LocalDate;
import java.time.LocalTime;
import java.time.OffsetDateTime;

/** From one day to another; the standard writes days as instants. */
@JsonInclude(JsonInclude.Include.NON_EMPTY)
@Schema(description = "A period of time")
public record Oc4idsPeriod(
        @Schema(description = "First day", nullable = true, examples = "2026-12-31T00:00:00+08:00")
        OffsetDateTime startDate,

        @Schema(description = "Last day", nullable = true, examples = "2027-12-31T23:59:59+08:00")
        OffsetDateTime endDate) {

    private static final LocalTime LAST_SECOND = LocalTime.of(23, 59, 59);

    /** Null when neither is known. An end that the start has overtaken is no longer one. */
    static Oc4idsPeriod of(LocalDate start, LocalDate end) {
        if (start == null && end == null) {
            return null;
        }
        boolean overtaken = start != null && end != null && end.isBefore(start);
        return new Oc4idsPeriod(startOf(start), overtaken ? null : endOf(end));
    }

    static OffsetDateTime startOf(LocalDate day) {
        return day == null ? null : day.atStartOfDay(BusinessTime.ZONE).toOffsetDateTime();
    }

    static OffsetDateTime endOf(LocalDate day) {
        return day == null
                ? null
                : day.atTime(LAST_SECOND).atZone(BusinessTime.ZONE).toOffsetDateTime();
    }
}
