package cn.baton.project.programme;

import cn.baton.project.config.KnownRow;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import org.hibernate.annotations.Immutable;

/** A programme as it was known from one moment until another. */
@Entity
@Immutable
@Table(name = "programme_validity")
class KnownProgramme extends KnownRow {

    @Embedded
    private ProgrammeStanding standing;

    protected KnownProgramme() {}

    String code() {
        return standing.code();
    }

    String name() {
        return standing.name();
    }

    int year() {
        return standing.year();
    }

    ProgrammeView view() {
        return standing.view(id(), version());
    }
}
