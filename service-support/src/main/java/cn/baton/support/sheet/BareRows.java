package cn.baton.support.sheet;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.IntPredicate;

/**
 * Finds what may be headings and subtotals in a ledger that numbers no rows and whose headings do not say that they are
 * some: rows that tell less than the others do, and whose amounts are the sum of those next to them.
 */
final class BareRows {

    /** One amount equals that of its neighbour too often to mean anything. */
    private static final int FEWEST_SUMMED = 2;

    private final List<Line> lines = new ArrayList<>();

    /**
     * @param bare whether it has a name and amounts at most, and no code
     * @param nameAlone whether it has not even an amount
     * @param ofGroup whether it is called what groups are
     * @param own its amounts; null where it has none that can be read
     * @param known to be a heading or a subtotal, or asked about already
     */
    private record Line(int row, boolean bare, boolean nameAlone, boolean ofGroup, double[] own, boolean known) {

        boolean isWhole() {
            return !bare && !known;
        }
    }

    /** Lines next to each other, from one to before another. */
    private record Group(int lead, int from, int to) {

        int size() {
            return to - from;
        }
    }

    /** A row that may be anything, with its amounts; NaN where it has none. */
    void see(int row, boolean bare, boolean nameAlone, boolean ofGroup, double[] own) {
        lines.add(new Line(row, bare, nameAlone, ofGroup, GroupRows.hasAny(own) ? own : null, false));
    }

    /** A row that is a heading or a subtotal, or asked about, without this. */
    void part(int row) {
        lines.add(new Line(row, true, false, false, null, true));
    }

    Set<Integer> doubtful() {
        Set<Integer> doubtful = new HashSet<>();
        lines(i -> lines.get(i).nameAlone && leadsMore(i)).forEach(i -> doubtful.add(lines.get(i).row));
        lines(i -> lines.get(i).ofGroup).forEach(i -> doubtful.add(lines.get(i).row));
        if (lines.stream().filter(Line::isWhole).count() >= FEWEST_SUMMED) {
            lines(i -> lines.get(i).own != null && (isSumOf(i, below(i)) || isSumOf(i, above(i))))
                    .forEach(i -> doubtful.add(lines.get(i).row));
        } else {
            leaders().forEach(i -> doubtful.add(lines.get(i).row));
        }
        return doubtful;
    }

    private List<Integer> lines(IntPredicate wanted) {
        List<Integer> found = new ArrayList<>();
        for (int i = 0; i < lines.size(); i++) {
            if (lines.get(i).bare && !lines.get(i).known && wanted.test(i)) {
                found.add(i);
            }
        }
        return found;
    }

    /** Whether the row below it has more. */
    private boolean leadsMore(int index) {
        return index + 1 < lines.size() && (lines.get(index + 1).isWhole() || lines.get(index + 1).own != null);
    }

    private Group below(int index) {
        int end = index + 1;
        while (end < lines.size() && lines.get(end).isWhole()) {
            end++;
        }
        return new Group(index, index + 1, end);
    }

    private Group above(int index) {
        int start = index;
        while (start > 0 && lines.get(start - 1).isWhole()) {
            start--;
        }
        return new Group(index, start, index);
    }

    private boolean isSumOf(int index, Group group) {
        return group.size() >= FEWEST_SUMMED && GroupRows.isSum(lines.get(index).own, sum(group));
    }

    private double[] sum(Group group) {
        double[] sum = new double[lines.get(group.lead).own.length];
        for (int i = group.from; i < group.to; i++) {
            sum = GroupRows.plus(sum, lines.get(i).own, 1);
        }
        return sum;
    }

    /** Where all rows tell equally little: what leads the others, if the whole ledger falls into groups that add up. */
    private List<Integer> leaders() {
        List<Group> groups = new ArrayList<>();
        int lead = 0;
        while (lead < lines.size()) {
            Group group = summedBy(lead);
            if (group == null) {
                return List.of();
            }
            groups.add(group);
            lead = group.to;
        }
        return groups.stream().anyMatch(group -> group.size() >= FEWEST_SUMMED)
                ? groups.stream().map(Group::lead).toList()
                : List.of();
    }

    /** The lines below one that add up to it; null when none do. */
    private Group summedBy(int lead) {
        double[] own = lines.get(lead).own;
        if (own == null || lines.get(lead).known) {
            return null;
        }
        double[] sum = new double[own.length];
        for (int i = lead + 1; i < lines.size() && lines.get(i).own != null; i++) {
            sum = GroupRows.plus(sum, lines.get(i).own, 1);
            if (GroupRows.isSum(own, sum)) {
                return new Group(lead, lead + 1, i + 1);
            }
            if (GroupRows.exceeds(sum, own)) {
                return null;
            }
        }
        return null;
    }
}
