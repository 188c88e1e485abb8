package cn.baton.project.programme;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
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

    private String code;
    private String name;
    private int year;

    @Enumerated(EnumType.STRING)
    private ProgrammeLevel level;

    private Instant recordedAt;

    protected Programme() {}

    static Programme create(String code, ProgrammeDetails details, Clock clock) {
        Programme programme = new Programme();
        programme.id = UuidVersion7Strategy.INSTANCE.generateUuid(null);
        programme.code = code;
        programme.recordedAt = clock.instant();
        programme.change(details);
        return programme;
    }

    void change(ProgrammeDetails told) {
        name = told.name();
        year = told.year();
        level = told.level();
    }

    ProgrammeDetails details() {
        return new ProgrammeDetails(name, year, level);
    }

    UUID id() {
        return id;
    }

    long version() {
        return version;
    }

    String code() {
        return code;
    }

    String name() {
        return name;
    }

    int year() {
        return year;
    }

    ProgrammeView view() {
        return new ProgrammeView(id, version, code, name, year, level, recordedAt);
    }
}
