package cn.baton.support.paging;

import java.util.function.Function;

/**
 * A field by which a list can be sorted.
 *
 * @param name its name on the wire
 * @param expression its HQL; never null for a row (wrap nullable columns in coalesce, and index the same expression)
 * @param extract reads the same value off a loaded row
 * @param parse reads the value back from a cursor
 */
public record SortKey<T, V extends Comparable<? super V>>(
        String name, String expression, Function<T, V> extract, Function<String, V> parse) {}
