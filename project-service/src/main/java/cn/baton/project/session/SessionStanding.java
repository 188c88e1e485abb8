package cn.baton.project.session;

import jakarta.persistence.Embeddable;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;

/**
 * All that lists know of a session at one time: once as it stands now ({@link Session}), once for every time that it was
 * known otherwise ({@link KnownSession}).
 */
@Embeddable
class SessionStanding {

    private int number;
    private String title;
    private LocalDate heldOn;
    private String quarter;
    private Instant recordedAt;

    protected SessionStanding() {}

    static SessionStanding opened(int number, Instant at) {
        SessionStanding standing = new SessionStanding();
        standing.number = number;
        standing.recordedAt = at;
        return standing;
    }

    void describe(SessionDetails told) {
        title = told.title();
        heldOn = told.heldOn();
        quarter = told.quarter() == null ? SessionDetails.quarterOf(heldOn) : told.quarter();
    }

    /** What was told; a quarter that follows from the day is left to follow the day when that changes. */
    SessionDetails details() {
        return new SessionDetails(title, heldOn, quarter.equals(SessionDetails.quarterOf(heldOn)) ? null : quarter);
    }

    int number() {
        return number;
    }

    LocalDate heldOn() {
        return heldOn;
    }

    String quarter() {
        return quarter;
    }

    SessionView view(UUID id, long version) {
        return new SessionView(id, version, number, title, heldOn, quarter, recordedAt);
    }
}
