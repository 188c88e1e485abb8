package cn.baton.project.exchange;

import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;

/** What people call areas besides their full names: 禹州 for 禹州市, 经开区 for 许昌经济技术开发区. */
final class AreaSpellings {

    private static final Map<String, String> SHORT_KINDS = Map.of(
            "经济技术开发区", "经开区",
            "高新技术产业开发区", "高新区",
            "城乡一体化示范区", "示范区");

    private AreaSpellings() {}

    /**
     * @param labels of areas, to their codes; the city itself, whose code ends in 00, may stand before its areas
     * @return spelling to code; what could be two areas is none
     */
    static Map<String, String> of(Map<String, String> labels) {
        String city = labels.entrySet().stream()
                .filter(area -> area.getValue().endsWith("00"))
                .map(Map.Entry::getKey)
                .findFirst()
                .orElse("");
        Map<String, String> spellings = new HashMap<>();
        Set<String> ambiguous = new HashSet<>(labels.keySet());
        labels.forEach((label, code) -> of(label, city).forEach(spelling -> {
            String other = spellings.put(spelling, code);
            if (other != null && !other.equals(code)) {
                ambiguous.add(spelling);
            }
        }));
        spellings.keySet().removeAll(ambiguous);
        return spellings;
    }

    private static Set<String> of(String label, String city) {
        Set<String> names = new LinkedHashSet<>();
        names.add(label);
        String shortCity = withoutSuffix(city);
        if (!label.equals(city) && !shortCity.isEmpty() && label.startsWith(shortCity)) {
            names.add(label.substring(shortCity.length()));
        }
        SHORT_KINDS.forEach((kind, brief) -> {
            if (label.endsWith(kind)) {
                names.add(brief);
            }
        });
        Set<String> spellings = new LinkedHashSet<>(names);
        names.forEach(name -> spellings.add(withoutSuffix(name)));
        if (!label.equals(city) && !city.isEmpty()) {
            Set.copyOf(spellings).forEach(name -> {
                spellings.add(city + name);
                spellings.add(shortCity + name);
            });
        }
        return spellings;
    }

    private static String withoutSuffix(String name) {
        return name.length() > 2 && name.matches(".*[市县区]") ? name.substring(0, name.length() - 1) : name;
    }
}
