package cn.baton.project.land;

import cn.baton.project.config.KnownRow;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import org.hibernate.annotations.Immutable;

import java.math.BigDecimal;

/** A target as it was known from one moment until another. */
@Entity
@Immutable
@Table(name = "land_target_validity")
class KnownLandTarget extends KnownRow {

    @Embedded
    private LandTargetState state;

    protected KnownLandTarget() {}

    String areaCode() {
        return state.areaCode();
    }

    int year() {
        return state.year();
    }

    BigDecimal progress() {
        return state.progress();
    }

    LandTargetView view() {
        return state.view(id(), version());
    }
}
