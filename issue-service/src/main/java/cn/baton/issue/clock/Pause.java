package cn.baton.issue.clock;

import com.fasterxml.jackson.annotation.JsonIgnore;

import java.time.LocalDate;

/**
 * A time in which the clock was paused.
 *
 * @param from the day on which it stopped; the day itself has still run
 * @param until the last day of the pause; null while it lasts
 * @param charged whether its working days count as used after all: those of a submission whose evidence was insufficient
 * @param by the subject who stopped it
 */
public record Pause(PauseReason reason, LocalDate from, LocalDate until, boolean charged, String by) {

    Pause ended(LocalDate on, boolean charge) {
        return new Pause(reason, from, on, charge, by);
    }

    @JsonIgnore
    boolean isOpen() {
        return until == null;
    }
}
