package cn.baton.project.oc4ids;

import cn.baton.support.problem.LocalizedText;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.DecimalNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * One project of a package while it is read: every value is taken into a field, refused or left with a reason, or found
 * at the end to have had no place. Pointers are those within the project.
 */
final class Reading {

    private static final LocalizedText NO_FIELD = LocalizedText.of("项目库没有对应的字段", "The registry has no field for this");

    /** Numbers beyond it are no figures of projects, and would cost much to calculate with. */
    private static final int MAX_DIGITS = 30;

    private final JsonNode project;
    private final ObjectNode fields = JsonNodeFactory.instance.objectNode();
    private final Map<String, String> taken = new LinkedHashMap<>();
    private final Map<String, LocalizedText> left = new LinkedHashMap<>();
    private final Map<String, LocalizedText> refused = new LinkedHashMap<>();

    Reading(JsonNode project) {
        this.project = project;
    }

    JsonNode at(String pointer) {
        return project.at(pointer);
    }

    /** The text there; null where there is none. */
    String textAt(String pointer) {
        return at(pointer).textValue();
    }

    /** The fields of the project's details that were read. */
    ObjectNode fields() {
        return fields;
    }

    Map<String, String> taken() {
        return taken;
    }

    void take(String pointer, String field) {
        taken.put(pointer, field);
    }

    /** The value as it is; what it must be like, the project's own rules say. */
    void take(String pointer, String field, JsonNode value) {
        fields.set(field, value);
        take(pointer, field);
    }

    void leave(String pointer, LocalizedText why) {
        if (!at(pointer).isMissingNode()) {
            left.put(pointer, why);
        }
    }

    /** What would have to be kept in the field, and cannot be: the project is not taken without it. */
    private void refuse(String pointer, String field, LocalizedText why) {
        take(pointer, field);
        refused.put(pointer, why);
    }

    /** The values for which the project cannot be taken, each with the reason. */
    Map<String, LocalizedText> refused() {
        return refused;
    }

    void copy(String pointer, String field) {
        if (!at(pointer).isMissingNode() && !at(pointer).isNull()) {
            take(pointer, field, at(pointer));
        }
    }

    /** The day as it was written, whatever its offset: a day is a day where the project is. */
    void day(String pointer, String field) {
        if (at(pointer).isMissingNode() || fields.has(field)) {
            return;
        }
        Optional<LocalDate> day = WrittenDay.read(textAt(pointer));
        if (day.isPresent()) {
            take(pointer, field, JsonNodeFactory.instance.textNode(day.get().toString()));
        } else {
            leave(pointer, LocalizedText.of("不是日期", "This is not a date"));
        }
    }

    /** A figure in the one unit in which the registry keeps it. */
    void measure(String observation, String field, String unit) {
        if (!unit.equals(textAt(observation + "/unit/name"))) {
            leave(observation, LocalizedText.of("计量单位不是%s", "The unit is not %s", unit));
        } else if (isFigure(observation + "/measure", field)) {
            copy(observation + "/measure", field);
            take(observation + "/unit/name", field);
        }
    }

    /** An amount in CNY, kept in 万元 with two decimals. Other currencies are never converted. */
    void money(String value, String field) {
        String currency = textAt(value + "/currency");
        if (!Oc4idsValue.CNY.equals(currency)) {
            leave(
                    value,
                    currency == null
                            ? LocalizedText.of("没有币种", "It has no currency")
                            : LocalizedText.of(
                                    "币种为 %s，只登记人民币金额，不作折算",
                                    "Its currency is %s; only amounts in CNY are kept, and none is converted",
                                    currency));
            return;
        }
        String pointer = value + "/amount";
        if (at(pointer).isMissingNode() || at(pointer).isNull()) {
            return;
        }
        take(value + "/currency", field);
        if (!isKeepable(at(pointer))) {
            refuse(pointer, field, outsized(field));
            return;
        }
        BigDecimal exact = Oc4idsValue.toWan(at(pointer).decimalValue());
        BigDecimal kept = exact.setScale(2, RoundingMode.HALF_UP);
        if (exact.signum() < 0) {
            refuse(pointer, field, LocalizedText.of("%s 不得为负数", "%s takes no negative amount", field));
        } else if (kept.signum() == 0 && exact.signum() > 0) {
            refuse(
                    pointer,
                    field,
                    LocalizedText.of(
                            "%s 以万元登记，保留两位小数，此金额会记为 0",
                            "%s is kept in ten thousand CNY with two decimals: this amount would become 0", field));
        } else {
            keep(pointer, field, exact, kept);
        }
    }

    private void keep(String pointer, String field, BigDecimal exact, BigDecimal kept) {
        if (kept.compareTo(exact) != 0) {
            leave(
                    pointer,
                    LocalizedText.of(
                            "以万元登记，保留两位小数，记为 %s 万元",
                            "Kept in ten thousand CNY with two decimals, as %s", kept.toPlainString()));
        }
        BigDecimal plain = kept.stripTrailingZeros();
        take(pointer, field, DecimalNode.valueOf(plain.scale() < 0 ? plain.setScale(0) : plain));
    }

    /** Whether there is a figure for the field. Texts, which the standard allows in measures, are left. */
    boolean isFigure(String pointer, String field) {
        JsonNode figure = at(pointer);
        if (isKeepable(figure)) {
            return true;
        }
        if (figure.isNumber()) {
            refuse(pointer, field, outsized(field));
        } else {
            leave(pointer, LocalizedText.of("不是可登记的数值", "This is not a number that can be kept"));
        }
        return false;
    }

    private static boolean isKeepable(JsonNode figure) {
        return figure.isNumber()
                && Math.abs(figure.decimalValue().scale()) <= MAX_DIGITS
                && figure.decimalValue().precision() <= MAX_DIGITS;
    }

    private static LocalizedText outsized(String field) {
        return LocalizedText.of(
                "%2$s 只登记不超过 %1$d 位的数字，此值无法登记",
                "%2$s takes numbers of at most %1$d digits, and cannot keep this value", MAX_DIGITS, field);
    }

    /** What was left with a reason, and what nobody asked for, each as high up as it is true of all below. */
    Map<String, LocalizedText> unmapped() {
        Map<String, LocalizedText> all = new LinkedHashMap<>();
        project.properties().forEach(field -> unmapped(pointer("", field.getKey()), field.getValue(), all));
        return all;
    }

    private void unmapped(String pointer, JsonNode node, Map<String, LocalizedText> all) {
        LocalizedText why = left.get(pointer);
        if (why != null) {
            all.put(pointer, why);
        } else if (!taken.containsKey(pointer) && !node.isNull()) {
            if (isTouchedBelow(pointer)) {
                children(pointer, node).forEach((child, value) -> unmapped(child, value, all));
            } else {
                all.put(pointer, NO_FIELD);
            }
        }
    }

    private boolean isTouchedBelow(String pointer) {
        String below = pointer + "/";
        return taken.keySet().stream().anyMatch(other -> other.startsWith(below))
                || left.keySet().stream().anyMatch(other -> other.startsWith(below));
    }

    /** The pointers of the elements of an array; none where there is no array. */
    List<String> elements(String pointer) {
        return at(pointer).isArray()
                ? List.copyOf(children(pointer, at(pointer)).keySet())
                : List.of();
    }

    private static Map<String, JsonNode> children(String pointer, JsonNode node) {
        Map<String, JsonNode> children = new LinkedHashMap<>();
        if (node.isArray()) {
            for (int i = 0; i < node.size(); i++) {
                children.put(pointer + "/" + i, node.get(i));
            }
        } else {
            node.properties().forEach(field -> children.put(pointer(pointer, field.getKey()), field.getValue()));
        }
        return children;
    }

    private static String pointer(String parent, String name) {
        return parent + "/" + name.replace("~", "~0").replace("/", "~1");
    }

    /** Where the field was read; the project itself where it was not. */
    String pointerOf(String field) {
        return taken.entrySet().stream()
                .filter(entry ->
                        (field + ".").startsWith(entry.getValue() + ".") || field.startsWith(entry.getValue() + "["))
                .map(Map.Entry::getKey)
                .findFirst()
                .orElse("");
    }
}
