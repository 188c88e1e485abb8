package cn.baton.project.registry;

import cn.baton.support.paging.Filter;

import java.util.Map;

/**
 * A list of projects as the beginning of a query: whoever sums what belongs to projects joins it to the row {@code r}.
 *
 * @param from in HQL, with the alias {@code r} and whatever the dimension joins
 * @param group in HQL, the value of the dimension; the literal null without one
 * @param order in HQL, what groups are sorted by
 * @param where in HQL; the list's filters, its day and the caller's scope
 */
public record ProjectSelection(String from, String group, String order, String where, Map<String, Object> parameters) {

    static ProjectSelection of(String row, Dimension dimension, Filter filter) {
        if (dimension != null) {
            dimension.narrow(filter);
        }
        return new ProjectSelection(
                row + (dimension == null ? "" : dimension.join()),
                dimension == null ? "cast(null as String)" : dimension.expression(),
                dimension == null ? "" : dimension.order(),
                filter.expression(),
                Map.copyOf(filter.parameters()));
    }
}
