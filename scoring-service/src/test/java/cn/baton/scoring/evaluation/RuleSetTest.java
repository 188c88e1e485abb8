package cn.baton.scoring.evaluation;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import org.junit.jupiter.api.Test;

import java.time.Month;
import java.util.function.Consumer;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

class RuleSetTest {

    @Test
    void theShippedOneIsSound() {
        RuleSet rules = ShippedRules.load();

        assertThat(rules.version()).isEqualTo(1);
        assertThat(rules.weight(Dimension.B)).isEqualByComparingTo("55");
        assertThat(rules.rule(Indicator.B3).weight()).isEqualByComparingTo("12");
        assertThat(rules.tau(Month.DECEMBER)).isEqualByComparingTo("1");
    }

    @Test
    void dimensionsTotal100() {
        assertRefused(tree -> ((ObjectNode) tree.get("dimensions")).put("G", 21), "dimension weights total 101");
    }

    @Test
    void indicatorsTotalTheirDimension() {
        assertRefused(
                tree -> ((ObjectNode) tree.at("/indicators/B1")).put("weight", 19),
                "indicator weights of B total 54, not 55");
    }

    @Test
    void everyIndicatorHasARule() {
        assertRefused(tree -> ((ObjectNode) tree.get("indicators")).remove("S4"), "an indicator has no rule");
    }

    @Test
    void theCurveRisesTo1() {
        assertRefused(tree -> ((ArrayNode) tree.get("tau")).set(11, 0.99), "tau of December is 0.99, not 1");
        assertRefused(tree -> ((ArrayNode) tree.get("tau")).set(5, 0.1), "tau must be above 0 and never fall");
        assertRefused(tree -> ((ArrayNode) tree.get("tau")).remove(0), "tau has not one value a month");
    }

    @Test
    void amountsAreNotNegative() {
        assertRefused(
                tree -> ((ObjectNode) tree.get("penalties")).put("reminderLetter", -1),
                "penalties.reminderLetter is missing or negative");
        assertRefused(tree -> tree.remove("bonuses"), "bonuses are missing");
    }

    @Test
    void everythingThatIsWrongIsNamedAtOnce() {
        assertThatThrownBy(() -> ShippedRules.changed(tree -> {
                    tree.remove("penalties");
                    tree.put("rankedFromWeight", 101);
                }))
                .isInstanceOfSatisfying(
                        InvalidRuleSetException.class,
                        refused -> assertThat(refused.faults()).hasSize(2));
    }

    private static void assertRefused(Consumer<ObjectNode> change, String fault) {
        assertThatThrownBy(() -> ShippedRules.changed(change))
                .isInstanceOf(InvalidRuleSetException.class)
                .hasMessageContaining(fault);
    }
}
