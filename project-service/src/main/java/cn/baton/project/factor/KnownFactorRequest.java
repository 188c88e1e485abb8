package cn.baton.project.factor;

import cn.baton.project.config.KnownRow;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import org.hibernate.annotations.Immutable;

import java.time.LocalDate;

/** A request as it was known from one moment until another. */
@Entity
@Immutable
@Table(name = "factor_request_validity")
class KnownFactorRequest extends KnownRow {

    @Embedded
    private FactorStanding standing;

    protected KnownFactorRequest() {}

    FactorStanding standing() {
        return standing;
    }

    FactorView view(LocalDate day) {
        return standing.view(id(), version(), day);
    }
}
