package cn.baton.project.oc4ids;

import java.util.Comparator;
import java.util.List;
import java.util.Map;

/**
 * The standard's sectors of an industry of GB/T 4754-2017 (国民经济行业分类). The longest code that the industry begins
 * with decides; a subsector is named with its sector, as the standard asks.
 */
final class Sectors {

    private static final Map<String, String> BY_INDUSTRY = Map.ofEntries(
            Map.entry("A", "economy"),
            Map.entry("B", "economy"),
            Map.entry("C", "economy"),
            Map.entry("D", "energy"),
            Map.entry("D4413", "energy.hydropower"),
            Map.entry("D4415", "energy.wind"),
            Map.entry("D4416", "energy.solar"),
            Map.entry("D4417", "energy.biomass"),
            Map.entry("D46", "waterAndWaste"),
            Map.entry("E", "economy"),
            Map.entry("E4811", "transport.rail"),
            Map.entry("E4812", "transport.road"),
            Map.entry("E4813", "transport.road"),
            Map.entry("E4814", "transport.urban"),
            Map.entry("E4821", "waterAndWaste"),
            Map.entry("E4822", "naturalResources.floodProtection"),
            Map.entry("E4823", "transport.water"),
            Map.entry("F", "economy"),
            Map.entry("G", "transport"),
            Map.entry("G53", "transport.rail"),
            Map.entry("G54", "transport.road"),
            Map.entry("G541", "transport.urban"),
            Map.entry("G55", "transport.water"),
            Map.entry("G56", "transport.air"),
            Map.entry("G60", "communications"),
            Map.entry("H", "economy"),
            Map.entry("I", "communications"),
            Map.entry("J", "economy"),
            Map.entry("K", "economy"),
            Map.entry("L", "economy"),
            Map.entry("M", "economy"),
            Map.entry("N", "economy"),
            Map.entry("N76", "waterAndWaste"),
            Map.entry("N761", "naturalResources.floodProtection"),
            Map.entry("N782", "waterAndWaste"),
            Map.entry("N785", "cultureSportsAndRecreation"),
            Map.entry("N786", "cultureSportsAndRecreation"),
            Map.entry("N79", "naturalResources"),
            Map.entry("O", "economy"),
            Map.entry("P", "education"),
            Map.entry("Q", "health"),
            Map.entry("R", "cultureSportsAndRecreation"),
            Map.entry("S", "governance"),
            Map.entry("T", "governance"));

    private Sectors() {}

    static List<String> of(String industryCode) {
        if (industryCode == null) {
            return List.of();
        }
        String sector = BY_INDUSTRY.keySet().stream()
                .filter(industryCode::startsWith)
                .max(Comparator.comparing(String::length))
                .map(BY_INDUSTRY::get)
                .orElseThrow();
        int dot = sector.indexOf('.');
        return dot < 0 ? List.of(sector) : List.of(sector.substring(0, dot), sector);
    }
}
