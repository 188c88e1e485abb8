package cn.baton.scoring.evaluation;

import java.util.UUID;

/**
 * Something that earns points.
 *
 * @param evidence the honour, the project or the tour: one merit counts once
 * @param place for {@link Kind#TOUR_PLACE}, from 1; 0 otherwise
 */
public record Merit(Kind kind, UUID evidence, int place) {

    /** 冠军 verified, 双百 project on target, 观摩 place. */
    public enum Kind {
        CHAMPION,
        PROGRAMME_ON_TARGET,
        TOUR_PLACE
    }
}
