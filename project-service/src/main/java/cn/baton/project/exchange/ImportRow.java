package cn.baton.project.exchange;

import java.util.Map;

/**
 * A row whose cells could all be read.
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
}
