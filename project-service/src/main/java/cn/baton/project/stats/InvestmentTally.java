package cn.baton.project.stats;

import java.math.BigDecimal;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;

/**
 * Plans and what was completed of them, counted by group and month.
 *
 * @param lines in order of the groups
 */
record InvestmentTally(List<Line> lines) {

    /** Each group to the end of the last month. */
    List<InvestmentSum> byGroup() {
        Map<String, List<Line>> groups = new LinkedHashMap<>();
        lines.forEach(line ->
                groups.computeIfAbsent(line.group(), group -> new ArrayList<>()).add(line));
        return groups.entrySet().stream()
                .map(group -> sum(group.getKey(), group.getValue(), Integer.MAX_VALUE))
                .toList();
    }

    /** All together to the end of each month, January first. */
    List<InvestmentSum> byMonth(int year, int last) {
        return IntStream.rangeClosed(1, last)
                .mapToObj(month -> sum(YearMonth.of(year, month).toString(), lines, month))
                .toList();
    }

    /** All together to the end of the last month. */
    InvestmentSum total() {
        return sum(null, lines, Integer.MAX_VALUE);
    }

    private static InvestmentSum sum(String name, List<Line> lines, int last) {
        List<Line> told = lines.stream()
                .filter(line -> line.month() != null && line.month() <= last)
                .toList();
        return InvestmentSum.of(
                name,
                lines.stream().mapToLong(Line::projects).sum(),
                told.stream().mapToLong(Line::projects).sum(),
                lines.stream().map(Line::planned).reduce(BigDecimal.ZERO, BigDecimal::add),
                told.stream().map(Line::more).reduce(BigDecimal.ZERO, BigDecimal::add));
    }

    /**
     * Each project counts in the month of its first report of the year.
     *
     * @param month null for projects that have not reported in the year
     * @param planned for the year by these projects, 万元
     * @param more what reports of this month tell beyond those before them, 万元
     */
    record Line(String group, Integer month, long projects, BigDecimal planned, BigDecimal more) {}
}
