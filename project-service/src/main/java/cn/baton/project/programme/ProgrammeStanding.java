package cn.baton.project.programme;

import jakarta.persistence.Embeddable;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;

import java.time.Instant;
import java.util.UUID;

/**
 * All that lists know of a programme at one time: once as it stands now ({@link Programme}), once for every time that it
 * was known otherwise ({@link KnownProgramme}).
 */
@Embeddable
class ProgrammeStanding {

    private String code;
    private String name;
    private int year;

    @Enumerated(EnumType.STRING)
    private ProgrammeLevel level;

    private Instant recordedAt;

    protected ProgrammeStanding() {}

    static ProgrammeStanding created(String code, Instant at) {
        ProgrammeStanding standing = new ProgrammeStanding();
        standing.code = code;
        standing.recordedAt = at;
        return standing;
    }

    void describe(ProgrammeDetails told) {
        name = told.name();
        year = told.year();
        level = told.level();
    }

    ProgrammeDetails details() {
        return new ProgrammeDetails(name, year, level);
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

    ProgrammeView view(UUID id, long version) {
        return new ProgrammeView(id, version, code, name, year, level, recordedAt);
    }
}
