package cn.baton.project.milestone;

import cn.baton.project.config.KnownRow;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import org.hibernate.annotations.Immutable;

/** A milestone as it was known from one moment until another. */
@Entity
@Immutable
@Table(name = "milestone_validity")
class KnownMilestone extends KnownRow {

    @Embedded
    private MilestoneStanding standing;

    protected KnownMilestone() {}

    MilestoneView view() {
        return standing.view(id(), version());
    }
}
