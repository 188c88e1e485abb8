package cn.baton.project.exchange;

import cn.baton.support.problem.LocalizedText;
import cn.baton.support.problem.ProblemException;

import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;

/**
 * What a row tells, as far as its cells can be read.
 *
 * @param number as the spreadsheet counts
 * @param values by the column's name, only those that are filled; {@link #CLEAR} where the cell says that there is none
 * @param unread names of the columns whose cells cannot be read, or are known to be wrong
 */
record ImportRow(int number, Map<String, Object> values, Set<String> unread) {

    ImportRow {
        unread = Set.copyOf(unread);
    }

    ImportRow(int number, Map<String, Object> values) {
        this(number, values, Set.of());
    }

    /** What a cell with a lone dash says: what is known shall be forgotten. */
    static final Object CLEAR = new Object() {
        @Override
        public String toString() {
            return "-";
        }
    };

    /** What the cell tells; null when it is empty or says that there is none. */
    <T> T get(String name, Class<T> type) {
        Object value = values.get(name);
        return value == null || value == CLEAR ? null : type.cast(value);
    }

    /** What the cell tells; 422 on its column when it tells nothing. */
    <T> T require(String name, Class<T> type) {
        T value = get(name, type);
        if (value == null) {
            throw ProblemException.invalid(name, LocalizedText.of("不能为空", "It must not be empty"));
        }
        return value;
    }

    /** What the cell tells, or what is known where it is empty. */
    <T> T get(String name, Class<T> type, T known) {
        return values.containsKey(name) ? get(name, type) : known;
    }

    /** Whether the cell of one of these columns tells something that cannot be gone by. */
    boolean isUnread(String... names) {
        return Stream.of(names).anyMatch(unread::contains);
    }

    /** Without these cells, as if they could not be read. */
    ImportRow without(Set<String> wrong) {
        Map<String, Object> left = new LinkedHashMap<>(values);
        left.keySet().removeAll(wrong);
        Set<String> all = new HashSet<>(unread);
        all.addAll(wrong);
        return new ImportRow(number, left, all);
    }

    /**
     * With something else in a column whose cell is wrong, or that is empty where it is not known whether it may be: so
     * that the rules which do not ask about it can be asked about the others.
     */
    ImportRow standIn(String name, Object value) {
        Map<String, Object> filled = new LinkedHashMap<>(values);
        filled.putIfAbsent(name, value);
        return new ImportRow(number, filled, unread);
    }
}
