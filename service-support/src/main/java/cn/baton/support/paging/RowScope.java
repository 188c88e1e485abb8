package cn.baton.support.paging;

import java.util.Arrays;
import java.util.stream.Collectors;

/**
 * What decides who may see the rows of a list: conditions, whose {@code %s} stands for what bounds the caller. Without a
 * condition there are no such rows.
 *
 * @param ofArea the rows of an area, by its code
 * @param ofUnit the rows of a unit, by its code
 * @param ofSubject the rows that are assigned to somebody, by the subject
 */
public record RowScope(String ofArea, String ofUnit, String ofSubject) {

    /**
     * Of rows that are assigned to nobody.
     *
     * @param area path of the area code
     * @param units paths of the units that see the row
     */
    public static RowScope of(String area, String... units) {
        String ofUnit = Arrays.stream(units).map(path -> path + " = %s").collect(Collectors.joining(" or ", "(", ")"));
        return new RowScope(area + " = %s", units.length == 0 ? null : ofUnit, null);
    }

    /** @param condition whose {@code %s} stands for the subject */
    public RowScope assignedBy(String condition) {
        return new RowScope(ofArea, ofUnit, condition);
    }
}
