package cn.baton.support.sheet;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * Finds the lines of a ledger that are none of its rows by what they say: sums, headings of its parts, notes below it, and
 * who filled it in. Rows are shown in the order of the sheet, as often as it is gone through.
 */
final class FootLines {

    private static final Pattern SUM = Pattern.compile(
            ".{0,12}?(?:合计|总计|小计|共计)(?:[:：(（].*|共?\\d.*)?"
                    + "|(?:累计|汇总|总和|平均(?:值|数)?|total|subtotal|grandtotal|sum|average|[∑Σ])(?:[:：(（].*)?|其中[:：].*",
            Pattern.CASE_INSENSITIVE);
    private static final Pattern NOTE =
            Pattern.compile("(?:备注|注|附注|说明|注意事项|填[表报写](?:说明|要求|须知))\\d*[:：].*|填[表报写](?:说明|要求|须知).*");
    private static final Pattern SIGNATURE =
            Pattern.compile("(?:填表人|填报人|制表人|审核人|负责人|单位负责人|分管领导|主要领导|联系人|联系电话|填报单位|填报[日时][期间]|制表|审核)[:：].*");
    private static final Pattern UNIT = Pattern.compile("[(（]?(?:金额|投资|计量)?单位[:：].{1,12}");
    /** But for what numbers things in a name: 三、四号楼. */
    static final Pattern HEADING = Pattern.compile("(?!.{1,3}、[一二三四五六七八九十]{1,3}[号期标段栋幢座层级])"
            + "(?:[(（]?[一二三四五六七八九十]{1,3}[)）]?[、.．:：].+|[(（][一二三四五六七八九十]{1,3}[)）].+)");

    private static final Pattern NUMBERED = Pattern.compile("[(（]?\\d{1,2}[)）]?[、.．:：)）].+");
    private static final int FEWEST_REPEATED = 2;

    private final SheetHeader header;
    private final Map<Integer, String> headers;
    private final Set<Integer> names;
    private final Set<Integer> codes;
    private int firstNote = Integer.MAX_VALUE;

    FootLines(SheetHeader header) {
        this.header = header;
        this.headers = header.shown().entrySet().stream()
                .collect(Collectors.toMap(Map.Entry::getKey, column -> Texts.compact(column.getValue())));
        this.names = columns(header, column -> column.required() && column.type() == SheetColumn.Type.TEXT);
        this.codes = columns(
                header,
                column -> column.type() == SheetColumn.Type.CODE
                        && column.options().isEmpty());
    }

    private static Set<Integer> columns(SheetHeader header, Predicate<SheetColumn> wanted) {
        return header.columns().entrySet().stream()
                .filter(found -> wanted.test(found.getValue().column()))
                .map(Map.Entry::getKey)
                .collect(Collectors.toSet());
    }

    /** Columns of what a row is called. */
    Set<Integer> names() {
        return names;
    }

    /** Columns of what tells a row from all others. */
    Set<Integer> codes() {
        return codes;
    }

    /** @param row below the header */
    Optional<SkipReason> reason(SheetRow row) {
        List<Integer> filled = filled(row);
        if (filled.isEmpty()) {
            return Optional.empty();
        }
        String first = text(row, filled.getFirst());
        if (isSum(row, filled, first)) {
            return Optional.of(SkipReason.TOTAL);
        }
        if (isHeader(row, filled)) {
            return Optional.of(SkipReason.REPEATED_HEADER);
        }
        if (ColumnNumbers.are(row)) {
            return Optional.of(SkipReason.COLUMN_NUMBERS);
        }
        boolean alone = filled.size() == 1;
        if (SIGNATURE.matcher(first).matches()) {
            firstNote = Math.min(firstNote, row.number());
            return Optional.of(SkipReason.SIGNATURE);
        }
        if (filled.size() <= 2 && NOTE.matcher(first).matches()) {
            firstNote = Math.min(firstNote, row.number());
            return Optional.of(SkipReason.NOTE);
        }
        if (alone && UNIT.matcher(first).matches()) {
            return Optional.of(SkipReason.NOTE);
        }
        if (alone && HEADING.matcher(first).matches()) {
            return Optional.of(SkipReason.GROUP_HEADING);
        }
        return alone && row.number() > firstNote && NUMBERED.matcher(first).matches()
                ? Optional.of(SkipReason.NOTE)
                : Optional.empty();
    }

    /** Columns in which the row has something, but for the one of an earlier result. */
    List<Integer> filled(SheetRow row) {
        return IntStream.range(0, row.cells().size())
                .filter(column ->
                        column != header.resultColumn() && !row.cell(column).isBlank())
                .boxed()
                .toList();
    }

    /** What has a code of its own is a row, whatever it is called. */
    private boolean isSum(SheetRow row, List<Integer> filled, String first) {
        boolean says = SUM.matcher(first).matches()
                || filled.stream()
                        .filter(names::contains)
                        .anyMatch(column -> SUM.matcher(text(row, column)).matches());
        return says
                && filled.stream()
                        .filter(codes::contains)
                        .allMatch(column -> SUM.matcher(text(row, column)).matches());
    }

    /** As on every page of what was made for printing. */
    private boolean isHeader(SheetRow row, List<Integer> filled) {
        List<Integer> same = filled.stream()
                .filter(column ->
                        text(row, column).equals(Texts.compact(header.shown().getOrDefault(column, ""))))
                .toList();
        return same.size() >= FEWEST_REPEATED || same.stream().anyMatch(names::contains);
    }

    static String text(SheetRow row, int column) {
        return Texts.compact(row.cell(column).shown());
    }
}
