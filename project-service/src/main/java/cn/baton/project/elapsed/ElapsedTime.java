package cn.baton.project.elapsed;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

import java.time.LocalDate;
import java.time.Period;
import java.time.temporal.ChronoUnit;

/** The time between two points of a project (用时). */
@Schema(description = "The time between two points of a project")
public record ElapsedTime(
        @Schema(description = "As known at the end of this day", examples = "2026-10-31")
        LocalDate asOf,

        @Schema(description = "Name of the first point", examples = "startedOn")
        String from,

        @Schema(description = "Name of the second point", examples = "milestone:FIRST_MODULE")
        String to,

        @Schema(description = "Day of the first point", examples = "2026-03-01")
        LocalDate fromOn,

        @Schema(description = "Day of the second point", examples = "2026-06-14")
        LocalDate toOn,

        @Schema(
                description = "Calendar days from the first to the second; negative when it came first",
                examples = "105")
        long days,

        @Schema(description = "Whole months among them", examples = "3")
        long months,

        @Schema(description = "Days beyond the whole months", examples = "13")
        int daysBeyondMonths,

        @Schema(
                description = "Whether one of the days, and so the time, is known approximately only",
                examples = "false")
        boolean approximate) {

    static ElapsedTime between(LocalDate asOf, Point from, Point to) {
        Period period = Period.between(from.on(), to.on());
        return new ElapsedTime(
                asOf,
                from.name(),
                to.name(),
                from.on(),
                to.on(),
                ChronoUnit.DAYS.between(from.on(), to.on()),
                period.toTotalMonths(),
                period.getDays(),
                from.approximate() || to.approximate());
    }
}
