package cn.baton.project.exchange;

import cn.baton.project.registry.Capacity;
import cn.baton.support.problem.LocalizedText;
import cn.baton.support.problem.ProblemException;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * Yearly capacities in one cell: {@code 微粉 9000 吨；金刚石 2 亿克拉}. Names that would not be read back as they are stand in
 * quotation marks.
 */
final class CapacityText {

    /** Fifty capacities, the most that a project has, with room for quotation marks. */
    private static final int LONGEST = 8_000;

    private static final String QUOTED = "\"[^\"]*+(?:\"\"[^\"]*+)*+\"";
    private static final Pattern ITEM =
            Pattern.compile("\\s*(" + QUOTED + "|[^;；\\n\"]*?\\S)[\\s:：]+(\\d[\\d,]*(?:\\.\\d+)?)\\s*(" + QUOTED
                    + "|[^\\s\\d;；\"][^\\s;；\"]*)\\s*(?:[;；\\n]\\s*|$)");

    private CapacityText() {}

    /** Null when there are none. */
    static String write(List<Capacity> capacities) {
        return capacities.isEmpty()
                ? null
                : capacities.stream().map(CapacityText::write).collect(Collectors.joining("；"));
    }

    private static String write(Capacity capacity) {
        String quantity = capacity.quantity().stripTrailingZeros().toPlainString();
        String plain = capacity.product() + " " + quantity + " " + capacity.unit();
        return isReadAs(plain, capacity)
                ? plain
                : quoted(capacity.product()) + " " + quantity + " " + quoted(capacity.unit());
    }

    private static boolean isReadAs(String text, Capacity capacity) {
        List<Capacity> read = new ArrayList<>();
        return parse(text, read)
                && read.size() == 1
                && read.getFirst().product().equals(capacity.product())
                && read.getFirst().unit().equals(capacity.unit());
    }

    /** @throws ProblemException 422 on the column when it cannot be read */
    static List<Capacity> read(String text) {
        List<Capacity> capacities = new ArrayList<>();
        if (text.length() > LONGEST || !parse(text.strip(), capacities)) {
            throw ProblemException.invalid(
                    ProjectColumns.CAPACITIES,
                    LocalizedText.of(
                            "请依次写产品、数量、单位，如：微粉 9000 吨；金刚石 2 亿克拉",
                            "Write product, quantity and unit, such as 微粉 9000 吨；金刚石 2 亿克拉"));
        }
        return capacities;
    }

    private static boolean parse(String text, List<Capacity> into) {
        Matcher item = ITEM.matcher(text);
        int end = 0;
        while (end < text.length()) {
            item.region(end, text.length());
            if (!item.lookingAt()) {
                return false;
            }
            String quantity = item.group(2).replace(",", "");
            into.add(new Capacity(unquoted(item.group(1)), new BigDecimal(quantity), unquoted(item.group(3))));
            end = item.end();
        }
        return !into.isEmpty();
    }

    private static String quoted(String text) {
        return "\"" + text.replace("\"", "\"\"") + "\"";
    }

    private static String unquoted(String text) {
        return text.startsWith("\"") ? text.substring(1, text.length() - 1).replace("\"\"", "\"") : text;
    }
}
