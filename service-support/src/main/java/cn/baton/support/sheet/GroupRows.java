package cn.baton.support.sheet;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.DoubleStream;
import java.util.stream.IntStream;

/**
 * Finds the headings of groups and their subtotals among the rows of a ledger. A single row does not show it: whether
 * others are numbered, and whether its amounts are the sum of others, is known when all have been seen. What looks like
 * one and may be a row all the same is in doubt.
 */
final class GroupRows {

    private static final Pattern COUNTED =
            Pattern.compile(".+?[(（]?共?\\d+(?:个|项|家|宗)(?:项目)?[)）]?" + "|共?(?:\\d+|[一二两三四五六七八九十百]+)(?:个|项|家|宗)(?:项目)?");
    /** A part, or a project's: 第二部分厂房. */
    private static final Pattern PART = Pattern.compile("第[一二三四五六七八九十]{1,3}(?:部分|大类).*");
    /** What groups of projects are called. */
    private static final Pattern KIND =
            Pattern.compile("(?:中心城区|市本?[级直]|市直|(?:续建|新建|新开工|计划开工|竣工|建成|投产|储备|前期|谋划|收尾)(?:类)?(?:项目)?)");

    private static final Pattern AREA = Pattern.compile(".{1,10}(?:市|县|区|镇|乡|街道|办事处)");
    /** Sums are rounded, the more so the larger they are. */
    private static final double ROUNDING = 0.001;

    private static final int MOST_COMPARED = 200;

    private final SheetHeader header;
    private final FootLines feet;
    private final Optional<Integer> ordinals;
    private final List<Integer> amounts;
    private final List<Suspect> suspects = new ArrayList<>();
    private final BareRows bareRows = new BareRows();
    private double[] sums;
    private boolean numbered;
    private boolean unnumbered;
    private Leading leading;

    GroupRows(SheetHeader header, FootLines feet) {
        this.header = header;
        this.feet = feet;
        this.ordinals = Ordinal.column(header);
        this.amounts = header.columns().entrySet().stream()
                .filter(found -> found.getValue().column().unit() != null
                        && found.getValue().column().type() == SheetColumn.Type.NUMBER)
                .map(Map.Entry::getKey)
                .toList();
        this.sums = new double[amounts.size()];
    }

    /**
     * A row that may be a heading or a subtotal.
     *
     * @param bare whether it has a name and amounts, and nothing else
     * @param own its amounts; NaN where it has none
     * @param before sums of the rows above it
     */
    private record Suspect(int row, String name, Ordinal ordinal, boolean bare, double[] own, double[] before) {

        boolean hasAmounts() {
            return hasAny(own);
        }
    }

    /** The last numbered row: when those below it are numbered 1.1, 1.2, it leads a group. */
    private record Leading(String ordinal, Suspect suspect) {}

    /** @param groups by row, why it is no data; @param doubtful rows that may be either */
    record Found(Map<Integer, SkipReason> groups, Set<Integer> doubtful) {}

    /** @param row of data, as far as it shows by itself */
    void see(SheetRow row) {
        String number = ordinals.map(column -> FootLines.text(row, column)).orElse("");
        Ordinal ordinal = Ordinal.of(number);
        // What is merged over several rows, such as their county, says nothing of this one.
        List<Integer> filled = feet.filled(row.asWritten());
        boolean hasCode = feet.filled(row).stream().anyMatch(feet.codes()::contains);
        double[] own = amounts(row.asWritten());
        Suspect suspect = new Suspect(row.number(), name(row), ordinal, isBare(filled), own, sums.clone());
        numbered |= ordinal == Ordinal.DIGITS;
        unnumbered |= ordinal == Ordinal.NONE;
        boolean isSuspect = !hasCode && (ordinal == Ordinal.OF_GROUP || suspect.bare && maybe(suspect, filled));
        if (isSuspect) {
            suspects.add(suspect);
            bareRows.part(row.number());
            leading = null;
            return;
        }
        bareRows.see(
                row.number(),
                suspect.bare && !hasCode,
                feet.names().containsAll(filled),
                AREA.matcher(suspect.name).matches()
                        || KIND.matcher(suspect.name).matches(),
                own);
        if (ordinal == Ordinal.DIGITS) {
            lead(number, suspect, hasCode);
        }
        sums = plus(sums, own, 1);
    }

    private boolean maybe(Suspect suspect, List<Integer> filled) {
        boolean hasNoNumber =
                ordinals.isPresent() && (suspect.ordinal == Ordinal.NONE || suspect.ordinal == Ordinal.OTHER);
        boolean saysSo = suspect.ordinal != Ordinal.DIGITS
                && (COUNTED.matcher(suspect.name).matches()
                        || PART.matcher(suspect.name).matches()
                        || FootLines.HEADING.matcher(suspect.name).matches());
        return !filled.isEmpty() && (hasNoNumber || saysSo);
    }

    private void lead(String number, Suspect suspect, boolean hasCode) {
        int dot = Math.max(number.indexOf('.'), number.indexOf('-'));
        if (dot <= 0 || dot == number.length() - 1) {
            leading = hasCode || !suspect.bare ? null : new Leading(number.replaceAll("\\D", ""), suspect);
        } else if (leading != null && leading.ordinal.equals(number.substring(0, dot))) {
            suspects.add(leading.suspect);
            sums = plus(sums, leading.suspect.own, -1);
            leading = null;
        }
    }

    Found found() {
        Map<Integer, SkipReason> groups = new HashMap<>();
        Set<Integer> doubtful = new HashSet<>();
        for (int i = 0; i < suspects.size(); i++) {
            Suspect suspect = suspects.get(i);
            Verdict verdict = verdict(suspect, i);
            if (verdict.reason != null) {
                groups.put(suspect.row, verdict.reason);
            } else if (verdict.doubtful) {
                doubtful.add(suspect.row);
            }
        }
        if (ordinals.isEmpty()) {
            doubtful.addAll(bareRows.doubtful());
        }
        return new Found(groups, doubtful);
    }

    private record Verdict(SkipReason reason, boolean doubtful) {

        static final Verdict ROW = new Verdict(null, false);
        static final Verdict DOUBT = new Verdict(null, true);
        static final Verdict HEADING = new Verdict(SkipReason.GROUP_HEADING, false);
        static final Verdict SUBTOTAL = new Verdict(SkipReason.SUBTOTAL, false);
    }

    private Verdict verdict(Suspect suspect, int index) {
        boolean counted = COUNTED.matcher(suspect.name).matches();
        boolean isPart = PART.matcher(suspect.name).matches();
        boolean heads = FootLines.HEADING.matcher(suspect.name).matches();
        return switch (suspect.ordinal) {
            case OF_GROUP -> {
                if (suspect.bare && (numbered || counted)) {
                    yield Verdict.HEADING;
                }
                yield numbered || unnumbered ? Verdict.DOUBT : Verdict.ROW;
            }
            case DIGITS -> isSumOfNext(suspect, index) ? Verdict.HEADING : Verdict.DOUBT;
            case NONE, OTHER -> {
                if (!numbered && !counted && !heads && !isPart) {
                    yield Verdict.ROW;
                }
                if (suspect.hasAmounts() && isSum(suspect, index)) {
                    yield counted || heads || isPart ? Verdict.HEADING : Verdict.SUBTOTAL;
                }
                boolean clear = numbered && (counted || heads)
                        || !suspect.hasAmounts()
                                && (counted
                                        || numbered
                                                && (isPart
                                                        || AREA.matcher(suspect.name)
                                                                .matches()));
                yield clear ? Verdict.HEADING : Verdict.DOUBT;
            }
        };
    }

    /** Whether its amounts are those of the rows above it or below it, from another suspect or up to one. */
    private boolean isSum(Suspect suspect, int index) {
        if (isSum(suspect.own, new double[sums.length], suspect.before) || isSumOfNext(suspect, index)) {
            return true;
        }
        return suspects.subList(Math.max(0, index - MOST_COMPARED), index).stream()
                .anyMatch(other -> isSum(suspect.own, other.before, suspect.before));
    }

    private boolean isSumOfNext(Suspect suspect, int index) {
        int last = Math.min(suspects.size(), index + MOST_COMPARED);
        return isSum(suspect.own, suspect.before, sums)
                || suspects.subList(index + 1, last).stream()
                        .anyMatch(other -> isSum(suspect.own, suspect.before, other.before));
    }

    private static boolean isSum(double[] own, double[] from, double[] to) {
        return isSum(own, plus(to, from, -1));
    }

    /** Whether there are amounts, and all are these, but for what is lost by rounding. */
    static boolean isSum(double[] own, double[] sum) {
        for (int i = 0; i < own.length; i++) {
            if (!Double.isNaN(own[i]) && (sum[i] <= 0 || Math.abs(sum[i] - own[i]) > ROUNDING * Math.abs(sum[i]))) {
                return false;
            }
        }
        return hasAny(own);
    }

    /** Whether one of the sums is more than the amount. */
    static boolean exceeds(double[] sum, double[] own) {
        return IntStream.range(0, own.length).anyMatch(i -> sum[i] > own[i] * (1 + ROUNDING));
    }

    static boolean hasAny(double[] amounts) {
        return DoubleStream.of(amounts).anyMatch(amount -> !Double.isNaN(amount));
    }

    private boolean isBare(List<Integer> filled) {
        return filled.stream()
                .allMatch(column -> feet.names().contains(column)
                        || !header.columns().containsKey(column)
                        || isNumber(header.columns().get(column).column()));
    }

    private static boolean isNumber(SheetColumn column) {
        return column.type() == SheetColumn.Type.NUMBER || column.type() == SheetColumn.Type.WHOLE_NUMBER;
    }

    private String name(SheetRow row) {
        return feet.names().stream()
                .map(column -> FootLines.text(row, column))
                .findFirst()
                .orElse("");
    }

    private double[] amounts(SheetRow row) {
        double[] own = new double[amounts.size()];
        for (int i = 0; i < own.length; i++) {
            own[i] = amount(header.columns().get(amounts.get(i)), row.cell(amounts.get(i)));
        }
        return own;
    }

    private static double amount(SheetHeader.Found found, SheetCell cell) {
        try {
            return CellReader.read(found.column(), cell, found.factor()) instanceof BigDecimal number
                    ? number.doubleValue()
                    : Double.NaN;
        } catch (CellException unreadable) {
            return Double.NaN;
        }
    }

    /** Amounts that are missing count for nothing. */
    static double[] plus(double[] sums, double[] own, int sign) {
        double[] result = sums.clone();
        for (int i = 0; i < result.length; i++) {
            result[i] += own == null || Double.isNaN(own[i]) ? 0 : sign * own[i];
        }
        return result;
    }
}
