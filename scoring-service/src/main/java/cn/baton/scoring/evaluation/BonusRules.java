package cn.baton.scoring.evaluation;

import java.math.BigDecimal;
import java.util.Collection;
import java.util.List;

/**
 * What earns how much (加分项), in points, each merit once.
 *
 * @param cap the most that a month can earn in all
 * @param champion a verified champion
 * @param programmeOnTarget a 双百 project on target
 * @param tour the first places of an observation tour, best first
 */
public record BonusRules(BigDecimal cap, BigDecimal champion, BigDecimal programmeOnTarget, List<BigDecimal> tour) {

    public BonusRules {
        tour = tour == null ? List.of() : List.copyOf(tour);
    }

    /** What the merits of one subject and month earn in all, capped. */
    public BigDecimal total(Collection<Merit> merits) {
        return merits.stream()
                .distinct()
                .map(this::amount)
                .reduce(BigDecimal.ZERO, BigDecimal::add)
                .min(cap);
    }

    private BigDecimal amount(Merit merit) {
        return switch (merit.kind()) {
            case CHAMPION -> champion;
            case PROGRAMME_ON_TARGET -> programmeOnTarget;
            case TOUR_PLACE ->
                merit.place() >= 1 && merit.place() <= tour.size() ? tour.get(merit.place() - 1) : BigDecimal.ZERO;
        };
    }

    void check(List<String> faults) {
        if (cap == null || cap.signum() < 0) {
            faults.add("bonuses.cap is missing or negative");
        }
        if (champion == null || programmeOnTarget == null || champion.signum() < 0 || programmeOnTarget.signum() < 0) {
            faults.add("bonuses.champion or bonuses.programmeOnTarget is missing or negative");
        }
        if (tour.stream().anyMatch(amount -> amount.signum() < 0)) {
            faults.add("bonuses.tour has a negative amount");
        }
    }
}
