package cn.baton.project.programme;

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
 * A list of projects that an authority drives (市重点, 省重点, 省双百工程, 十百千工程), drawn up for a year. Its code never
 * changes: projects are found by it.
 */
@Entity
@Table(name = "programme")
class Programme {

    @Id
    private UUID id;

    @Version
    private long version;

    private Instant changedAt;

    @Embedded
    private ProgrammeStanding standing;

    protected Programme() {}

    static Programme create(String code, ProgrammeDetails details, Clock clock) {
        Programme programme = new Programme();
        programme.id = UuidVersion7Strategy.INSTANCE.generateUuid(null);
        programme.changedAt = clock.instant();
        programme.standing = ProgrammeStanding.created(code, programme.changedAt);
        programme.standing.describe(details);
        return programme;
    }

    void change(ProgrammeDetails told, Clock clock) {
        if (!told.equals(details())) {
            standing.describe(told);
            changedAt = clock.instant();
        }
    }

    ProgrammeDetails details() {
        return standing.details();
    }

    UUID id() {
        return id;
    }

    long version() {
        return version;
    }

    ProgrammeView view() {
        return standing.view(id, version);
    }
}
