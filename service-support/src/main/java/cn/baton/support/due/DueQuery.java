package cn.baton.support.due;

import java.util.List;
import java.util.Map;

/**
 * Claims the rows that are due: native SQL that selects their ids, oldest first, and locks them.
 *
 * @param sql ends with {@code and id <> all(:except) order by … limit :limit for update skip locked}: without the rows that
 *     failed in this look, and without those that another replica or a person works on at this moment
 * @param parameters all others, by name
 */
public record DueQuery(String sql, Map<String, Object> parameters) {

    private static final List<String> PARTS = List.of("<> all(:except)", "order by", "limit :limit", "skip locked");

    public DueQuery {
        PARTS.forEach(part -> {
            if (!sql.contains(part)) {
                throw new IllegalArgumentException("A query for due rows needs '" + part + "': " + sql);
            }
        });
        parameters = Map.copyOf(parameters);
    }
}
