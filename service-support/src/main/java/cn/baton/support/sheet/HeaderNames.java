package cn.baton.support.sheet;

import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** Finds columns by what people call them: width, spaces, case and a star do not matter, and a unit may follow. */
final class HeaderNames {

    private static final Pattern WITH_REMARK = Pattern.compile("(.+?)[(\\[【/:,、](.+?)[)\\]】]?");
    private static final String PART_OF_IT = "其中";

    private final Map<String, SheetColumn> columns = new HashMap<>();

    HeaderNames(List<SheetColumn> columns) {
        for (SheetColumn column : columns) {
            Stream.concat(Stream.of(column.header(), column.name()), column.synonyms().stream())
                    .forEach(name -> this.columns.putIfAbsent(normal(name), column));
        }
    }

    /** @param unit what stands behind the column's name where its unit would; null for nothing */
    record Named(SheetColumn column, String unit) {}

    Optional<Named> find(String header) {
        String name = normal(header);
        SheetColumn whole = columns.get(name);
        if (whole != null) {
            return Optional.of(new Named(whole, null));
        }
        Matcher parts = WITH_REMARK.matcher(name);
        if (parts.matches() && columns.containsKey(parts.group(1))) {
            return withRemark(columns.get(parts.group(1)), parts.group(2));
        }
        return columns.entrySet().stream()
                .filter(entry -> entry.getValue().unit() != null && name.startsWith(entry.getKey()))
                .map(entry -> new Named(
                        entry.getValue(), name.substring(entry.getKey().length())))
                .filter(named -> named.column().unit().factor(named.unit()).isPresent())
                .findFirst();
    }

    private static Optional<Named> withRemark(SheetColumn column, String remark) {
        if (column.unit() == null) {
            return Optional.of(new Named(column, null));
        }
        return remark.contains(PART_OF_IT)
                ? Optional.empty()
                : Optional.of(new Named(column, remark.replaceFirst("^单位:?", "")));
    }

    /** The header without a unit that stands behind it in a bracket. */
    static String withoutUnit(String header) {
        String name = normal(header);
        int bracket = Math.max(name.lastIndexOf('('), Math.max(name.lastIndexOf('['), name.lastIndexOf('【')));
        return bracket > 0
                        && name.matches(".*[)\\]】]")
                        && !UnitWords.in(name.substring(bracket), "").isEmpty()
                ? name.substring(0, bracket)
                : name;
    }

    static String normal(String header) {
        return Texts.compact(header).replace("*", "").toLowerCase(Locale.ROOT);
    }
}
