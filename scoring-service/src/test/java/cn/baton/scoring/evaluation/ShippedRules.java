package cn.baton.scoring.evaluation;

import cn.baton.scoring.language.Bilingual;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;

/** The rule set that ships, and findings to put to it. */
final class ShippedRules {

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final Bilingual UNKNOWN = new Bilingual("未知", "unknown");

    private ShippedRules() {}

    static RuleSet load() {
        return changed(tree -> {});
    }

    /** As shipped, but for what is changed in its JSON; a broken one throws. */
    static RuleSet changed(Consumer<ObjectNode> change) {
        try (InputStream file = ShippedRules.class.getResourceAsStream("/rule-sets/1.json")) {
            ObjectNode tree = (ObjectNode) JSON.readTree(file);
            change.accept(tree);
            return JSON.treeToValue(tree, RuleSet.class);
        } catch (com.fasterxml.jackson.databind.exc.ValueInstantiationException refused) {
            throw (RuntimeException) refused.getCause();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Everything is unknown that is not given. */
    static Findings findings(Map<Indicator, Measurement> given, List<Incident> incidents, List<Merit> merits) {
        Map<Indicator, Measurement> all = new EnumMap<>(Indicator.class);
        for (Indicator indicator : Indicator.values()) {
            all.put(indicator, given.getOrDefault(indicator, Measurement.unknown(UNKNOWN)));
        }
        return new Findings(all, Map.of(), incidents, merits);
    }

    static Findings findings(Map<Indicator, Measurement> given) {
        return findings(given, List.of(), List.of());
    }

    static Measurement share(String numerator, String denominator) {
        return Measurement.of(new BigDecimal(numerator), new BigDecimal(denominator));
    }
}
