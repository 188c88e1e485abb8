package cn.baton.project.session;

import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import org.hibernate.id.uuid.UuidVersion7Strategy;

import java.time.Clock;
import java.time.Instant;
import java.util.UUID;

/** A session of the three batches ("三个一批" 第 N 期). Its number never changes: participations are known by it. */
@Entity
@Table(name = "session")
class Session {

    @Id
    private UUID id;

    @Version
    private long version;

    private Instant changedAt;

    @Embedded
    private SessionStanding standing;

    protected Session() {}

    static Session open(int number, SessionDetails details, Clock clock) {
        Session session = new Session();
        session.id = UuidVersion7Strategy.INSTANCE.generateUuid(null);
        session.changedAt = clock.instant();
        session.standing = SessionStanding.opened(number, session.changedAt);
        session.standing.describe(details);
        return session;
    }

    void change(SessionDetails told, Clock clock) {
        if (!told.equals(details())) {
            standing.describe(told);
            changedAt = clock.instant();
        }
    }

    SessionDetails details() {
        return standing.details();
    }

    UUID id() {
        return id;
    }

    long version() {
        return version;
    }

    SessionView view() {
        return standing.view(id, version);
    }
}
