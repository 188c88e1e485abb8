package cn.baton.project.session;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import org.hibernate.id.uuid.UuidVersion7Strategy;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;

/** A session of the three batches ("三个一批" 第 N 期). Its number never changes: participations are known by it. */
@Entity
@Table(name = "session")
class Session {

    @Id
    private UUID id;

    @Version
    private long version;

    private int number;
    private String title;
    private LocalDate heldOn;
    private String quarter;
    private Instant recordedAt;

    protected Session() {}

    static Session open(int number, SessionDetails details, Clock clock) {
        Session session = new Session();
        session.id = UuidVersion7Strategy.INSTANCE.generateUuid(null);
        session.number = number;
        session.recordedAt = clock.instant();
        session.change(details);
        return session;
    }

    void change(SessionDetails told) {
        title = told.title();
        heldOn = told.heldOn();
        quarter = told.quarter() == null ? SessionDetails.quarterOf(heldOn) : told.quarter();
    }

    /** What was told; a quarter that follows from the day is left to follow the day when that changes. */
    SessionDetails details() {
        return new SessionDetails(title, heldOn, quarter.equals(SessionDetails.quarterOf(heldOn)) ? null : quarter);
    }

    UUID id() {
        return id;
    }

    long version() {
        return version;
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

    SessionView view() {
        return new SessionView(id, version, number, title, heldOn, quarter, recordedAt);
    }
}
