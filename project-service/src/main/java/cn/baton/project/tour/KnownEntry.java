package cn.baton.project.tour;

import cn.baton.project.config.KnownRow;
import cn.baton.project.registry.ProjectView;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import org.hibernate.annotations.Immutable;

import java.math.BigDecimal;
import java.util.UUID;

/** A project on a tour as it was known from one moment until another. */
@Entity(name = "KnownTourEntry")
@Immutable
@Table(name = "tour_entry_validity")
class KnownEntry extends KnownRow {

    @Embedded
    private EntryStanding standing;

    protected KnownEntry() {}

    UUID projectId() {
        return standing.projectId();
    }

    int position() {
        return standing.position();
    }

    BigDecimal score() {
        return standing.score();
    }

    /** @param project as known then */
    EntryView view(ProjectView project) {
        return standing.view(id(), version(), project);
    }
}
