package cn.baton.support.sheet;

import java.math.BigDecimal;
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

    private final Map<String, SheetColumn> columns = new HashMap<>();

    HeaderNames(List<SheetColumn> columns) {
        for (SheetColumn column : columns) {
            Stream.concat(Stream.of(column.header(), column.name()), column.synonyms().stream())
                    .forEach(name -> this.columns.putIfAbsent(normal(name), column));
        }
    }

    Optional<SheetHeader.Found> find(String header) {
        String name = normal(header);
        SheetColumn whole = columns.get(name);
        if (whole != null) {
            return Optional.of(new SheetHeader.Found(whole, BigDecimal.ONE));
        }
        Matcher parts = WITH_REMARK.matcher(name);
        if (parts.matches() && columns.containsKey(parts.group(1))) {
            return Optional.of(withRemark(columns.get(parts.group(1)), parts.group(2)));
        }
        return columns.entrySet().stream()
                .filter(entry -> entry.getValue().unit() != null && name.startsWith(entry.getKey()))
                .flatMap(entry -> entry
                        .getValue()
                        .unit()
                        .factor(name.substring(entry.getKey().length()))
                        .stream()
                        .map(factor -> new SheetHeader.Found(entry.getValue(), factor)))
                .findFirst();
    }

    private static SheetHeader.Found withRemark(SheetColumn column, String remark) {
        if (column.unit() == null) {
            return new SheetHeader.Found(column, BigDecimal.ONE);
        }
        String unit = remark.replaceFirst("^单位:?", "");
        return new SheetHeader.Found(column, column.unit().factor(unit).orElse(null));
    }

    private static String normal(String header) {
        return Texts.compact(header).replace("*", "").toLowerCase(Locale.ROOT);
    }
}
