package cn.baton.scoring.evaluation;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;

/**
 * Everything that was found about one subject in one month.
 *
 * @param measurements one for every indicator
 * @param groupMeans mean s of the subject's group, for rule sets that fall back on it
 */
public record Findings(
        Map<Indicator, Measurement> measurements,
        Map<Indicator, BigDecimal> groupMeans,
        List<Incident> incidents,
        List<Merit> merits) {

    public Findings {
        measurements = Map.copyOf(measurements);
        groupMeans = Map.copyOf(groupMeans);
        incidents = List.copyOf(incidents);
        merits = List.copyOf(merits);
        for (Indicator indicator : Indicator.values()) {
            if (!measurements.containsKey(indicator)) {
                throw new IllegalArgumentException("Nothing was found for " + indicator + ", not even why not");
            }
        }
    }
}
