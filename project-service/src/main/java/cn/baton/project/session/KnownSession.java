package cn.baton.project.session;

import cn.baton.project.config.KnownRow;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import org.hibernate.annotations.Immutable;

import java.time.LocalDate;

/** A session as it was known from one moment until another. */
@Entity
@Immutable
@Table(name = "session_validity")
class KnownSession extends KnownRow {

    @Embedded
    private SessionStanding standing;

    protected KnownSession() {}

    int number() {
        return standing.number();
    }

    LocalDate heldOn() {
        return standing.heldOn();
    }

    String quarter() {
        return standing.quarter();
    }

    SessionView view() {
        return standing.view(id(), version());
    }
}
