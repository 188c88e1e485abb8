package cn.baton.project.honour;

import cn.baton.project.config.KnownRow;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import org.hibernate.annotations.Immutable;

/** An honour as it was known from one moment until another. */
@Entity
@Immutable
@Table(name = "honour_validity")
class KnownHonour extends KnownRow {

    @Embedded
    private HonourStanding standing;

    protected KnownHonour() {}

    HonourView view() {
        return standing.view(id(), version());
    }
}
