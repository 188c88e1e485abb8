package cn.baton.project.exchange;

import cn.baton.support.problem.LocalizedText;
import cn.baton.support.problem.ProblemException;

import java.util.Map;

/**
 * What a row tells, as far as its cells can be read.
 *
 * @param number as the spreadsheet counts
 * @param values by the column's name, only those that are filled; {@link #CLEAR} where the cell says that there is none
 */
record ImportRow(int number, Map<String, Object> values) {

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
}
