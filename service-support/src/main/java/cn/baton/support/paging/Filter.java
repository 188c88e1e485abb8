package cn.baton.support.paging;

import cn.baton.support.clock.BusinessTime;
import cn.baton.support.security.Scope;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.BiConsumer;
import java.util.stream.Collectors;

/**
 * Conditions of a list in HQL, and-ed. A null or empty value adds nothing, so that a resource can hand over what it was
 * asked without a single if.
 *
 * <p>There is none that does not say whose rows it is about: it begins with the caller's scope, or says why it need not.
 */
public final class Filter {

    private static final char AFTER_EVERY_CODE = '~';
    private static final String OTHER = "%2$s";

    private final List<String> conditions = new ArrayList<>();
    private final Map<String, Object> parameters = new LinkedHashMap<>();
    private final Set<String> moving = new HashSet<>();

    private Filter() {}

    /** The caller's rows only. */
    public static Filter within(Scope scope, RowScope rows) {
        return within(scope, rows, (filter, condition) -> filter.add(condition, scope.value()));
    }

    /**
     * The caller's rows only, as something else decides, too.
     *
     * @param rows conditions whose {@code %1$s} stands for what bounds the caller, and {@code %2$s} for the other value, where
     *     they ask for it
     */
    public static Filter within(Scope scope, RowScope rows, Object other) {
        return within(scope, rows, (filter, condition) -> {
            String ofCaller = condition.replace("%1$s", filter.parameter(scope.value()));
            // A parameter that the query does not name is refused.
            filter.add(ofCaller.contains(OTHER) ? ofCaller.replace(OTHER, filter.parameter(other)) : ofCaller);
        });
    }

    private static Filter within(Scope scope, RowScope rows, BiConsumer<Filter, String> condition) {
        Filter filter = new Filter();
        if (scope.isCity()) {
            return filter;
        }
        String rowsInScope = switch (scope.kind()) {
            case AREA -> rows.ofArea();
            case UNIT -> rows.ofUnit();
            case ASSIGNED -> rows.ofSubject();
            case CITY, NOTHING -> null;
        };
        if (rowsInScope == null) {
            return filter.add("1 = 0");
        }
        condition.accept(filter, rowsInScope);
        return filter;
    }

    /** Rows of one that was found in the caller's scope: whoever sees that one sees them all. */
    public static Filter ofParentInScope(String path, Object parent) {
        return new Filter().add(path + " = %s", parent);
    }

    /** As {@link #ofParentInScope}, of several. */
    public static Filter ofParentsInScope(String path, Collection<?> parents) {
        return new Filter().add(path + " in %s", List.copyOf(parents));
    }

    /** Rows that are nobody's: the city's own, for everybody whose role may ask at all. */
    public static Filter openToAll() {
        return new Filter();
    }

    public Filter equal(String path, Object value) {
        return value == null ? this : add(path + " = %s", value);
    }

    /** A repeated query parameter: any of its values. */
    public Filter anyOf(String path, Collection<?> values) {
        return values == null || values.isEmpty() ? this : add(path + " in %s", List.copyOf(values));
    }

    /** Both ends inclusive. */
    public Filter between(String path, Comparable<?> from, Comparable<?> to) {
        if (from != null) {
            add(path + " >= %s", from);
        }
        return to == null ? this : add(path + " <= %s", to);
    }

    /**
     * Any of these beginnings, for codes in letters and digits whose first characters name a group; the column has the
     * collation {@code C}.
     */
    public Filter startsWithAny(String path, Collection<String> beginnings) {
        if (beginnings == null || beginnings.isEmpty()) {
            return this;
        }
        conditions.add(beginnings.stream()
                .map(beginning -> "(%1$s >= %2$s and %1$s < %3$s)"
                        .formatted(path, parameter(beginning), parameter(beginning + AFTER_EVERY_CODE)))
                .collect(Collectors.joining(" or ", "(", ")")));
        return this;
    }

    /** For a column that holds several values at once, with a GIN index: any of these among them. */
    public Filter holdsAny(String path, Collection<String> values) {
        return values == null || values.isEmpty()
                ? this
                : add("array_intersects(" + path + ", %s)", values.toArray(String[]::new));
    }

    /** An instant that falls on one of these days in China, both ends inclusive. */
    public Filter onDays(String path, LocalDate from, LocalDate to) {
        if (from != null) {
            add(path + " >= %s", BusinessTime.startOf(from));
        }
        return to == null ? this : add(path + " < %s", BusinessTime.endOf(to));
    }

    /** Free text in a column of {@link SearchText} with a GIN index on {@code text_grams} of it: all words, anywhere. */
    public Filter search(String path, String text) {
        List<String> words = SearchText.words(text);
        if (!words.isEmpty()) {
            add(TextGrams.HOLDS + "(" + path + ", %s)", TextGrams.of(words));
        }
        words.stream()
                .filter(word -> !TextGrams.isOneGram(word))
                // Not by its place: only of patterns does the planner guess how many rows they leave.
                .forEach(word -> add(path + " like %s escape '!'", SearchText.pattern(word)));
        return this;
    }

    public Filter isNull(String path) {
        conditions.add(path + " is null");
        return this;
    }

    /** Free text anywhere in the value; meant for a column with a trigram index. */
    public Filter contains(String path, String text) {
        if (text == null || text.isBlank()) {
            return this;
        }
        return add(path + " ilike %s escape '\\'", "%" + escaped(text.strip()) + "%");
    }

    private static String escaped(String text) {
        return text.replace("\\", "\\\\").replace("%", "\\%").replace("_", "\\_");
    }

    /** A condition that asks for no value. */
    public Filter add(String condition) {
        conditions.add(condition);
        return this;
    }

    /** A condition whose {@code %s} stands for the value. */
    public Filter add(String template, Object value) {
        conditions.add(template.replace("%s", parameter(value)));
        return this;
    }

    /**
     * A condition whose {@code %s} stands for an instant that follows the clock, as "too long ago" does: by the next page
     * it has moved on, and the cursor is good all the same.
     */
    public Filter addMoving(String template, Instant instant) {
        String name = parameter(instant);
        moving.add(name);
        conditions.add(template.replace("%s", name));
        return this;
    }

    /** A condition whose {@code %1$s} and {@code %2$s} stand for the two values. */
    public Filter add(String template, Object first, Object second) {
        conditions.add(template.formatted(parameter(first), parameter(second)));
        return this;
    }

    public Map<String, Object> parameters() {
        return parameters;
    }

    /** The conditions after {@code where}; always a valid expression. */
    public String expression() {
        return conditions.isEmpty() ? "1 = 1" : String.join(" and ", conditions);
    }

    String parameter(Object value) {
        String name = "f" + parameters.size();
        parameters.put(name, value);
        return ":" + name;
    }

    /** What tells this filter from another: a cursor of one list must not be used on the other. */
    String fingerprint() {
        return expression()
                + parameters.entrySet().stream()
                        .filter(parameter -> !moving.contains(":" + parameter.getKey()))
                        .map(Map.Entry::getValue)
                        .map(value -> value instanceof Object[] several
                                ? List.of(several).toString()
                                : value.toString())
                        .toList();
    }
}
