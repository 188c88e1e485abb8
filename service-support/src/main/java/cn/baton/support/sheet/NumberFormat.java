package cn.baton.support.sheet;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;

/**
 * A number format of a workbook (ECMA-376 part 1, 18.8.31), as far as what it shows of a number means more, or other, than
 * the number: zeros in front, a unit, a thousandth. People know what they see; what is kept behind it they may have never
 * seen.
 */
final class NumberFormat {

    static final NumberFormat PLAIN = new NumberFormat(SheetCell.Style.PLAIN, List.of());
    static final NumberFormat DATE = new NumberFormat(SheetCell.Style.DATE, List.of());
    static final NumberFormat PERCENT = new NumberFormat(SheetCell.Style.PERCENT, List.of());

    /** As long as Excel takes. */
    private static final int LONGEST = 255;

    private final SheetCell.Style style;
    private final List<FormatSection> sections;
    private final boolean byCondition;

    private NumberFormat(SheetCell.Style style, List<FormatSection> sections) {
        this.style = style;
        this.sections = sections;
        this.byCondition = sections.stream().anyMatch(FormatSection::hasCondition);
    }

    static NumberFormat of(String code) {
        if (code == null || code.length() > LONGEST) {
            return PLAIN;
        }
        String bare = code.replaceAll("\"[^\"]*\"|\\[[^\\]]*\\]|[\\\\!_*].", "");
        if (bare.matches("(?is).*[ymd].*") && !bare.matches("(?i)general")) {
            return DATE;
        }
        if (bare.contains("%")) {
            return PERCENT;
        }
        List<FormatSection> sections =
                split(code).stream().map(FormatSection::of).toList();
        return sections.stream().allMatch(FormatSection::showsTheNumberAlone)
                ? PLAIN
                : new NumberFormat(SheetCell.Style.PLAIN, sections);
    }

    private static List<String> split(String code) {
        List<String> sections = new ArrayList<>();
        int start = 0;
        boolean quoted = false;
        for (int i = 0; i < code.length(); i++) {
            char character = code.charAt(i);
            if (character == '"') {
                quoted = !quoted;
            } else if (!quoted && (character == '\\' || character == '!')) {
                i++;
            } else if (!quoted && character == ';') {
                sections.add(code.substring(start, i));
                start = i + 1;
            }
        }
        sections.add(code.substring(start));
        return sections;
    }

    SheetCell.Style style() {
        return style;
    }

    /** The number, or a text where it is shown as one. */
    SheetCell cell(BigDecimal number) {
        FormatSection section = sections.isEmpty() ? null : section(number);
        return section == null ? new SheetCell(number, style) : section.cell(number);
    }

    /** By the sections' own conditions, or else one for numbers above zero, one for those below, and one for zero. */
    private FormatSection section(BigDecimal number) {
        if (byCondition) {
            return sections.stream()
                    .filter(section -> section.holds(number))
                    .findFirst()
                    .orElse(null);
        }
        int wanted = number.signum() > 0 ? 0 : number.signum() < 0 ? 1 : 2;
        return wanted < Math.min(sections.size(), 3) ? sections.get(wanted) : sections.getFirst();
    }
}
