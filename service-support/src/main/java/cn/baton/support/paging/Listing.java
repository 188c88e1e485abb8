package cn.baton.support.paging;

import cn.baton.support.problem.LocalizedText;
import cn.baton.support.problem.ProblemException;
import jakarta.persistence.EntityManager;
import org.hibernate.query.SelectionQuery;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * A list that is read page by page from where the last page ended (keyset paging): a page costs the same however deep it
 * lies, and rows that come or go meanwhile neither repeat nor hide others. Sorting and counting happen in the database
 * over the whole set.
 */
public final class Listing<T> {

    private final Class<T> type;
    private final String row;
    private final String from;
    private final Map<String, SortKey<T, ?>> keys;
    private final SortKey<T, UUID> id;
    private final String defaultSort;

    /**
     * @param from the HQL after {@code from}, the row under the alias {@code r}: {@code "Project r"}
     * @param id reads the row's id, which makes every order total
     * @param defaultSort used when the request names none, in the request's own notation
     */
    public Listing(Class<T> type, String from, Function<T, UUID> id, String defaultSort, List<SortKey<T, ?>> keys) {
        this(type, "r", from, id, defaultSort, keys);
    }

    /**
     * For rows that hold more than the entity {@code r}, such as what they are sorted by and another table has.
     *
     * @param row the HQL after {@code select}: {@code "new cn.baton.Line(r, p.name)"}
     */
    public Listing(
            Class<T> type,
            String row,
            String from,
            Function<T, UUID> id,
            String defaultSort,
            List<SortKey<T, ?>> keys) {
        this.type = type;
        this.row = row;
        this.from = from;
        this.id = new SortKey<>("id", "r.id", id, UUID::fromString);
        this.defaultSort = defaultSort;
        this.keys = keys.stream().collect(Collectors.toUnmodifiableMap(SortKey::name, Function.identity()));
    }

    public Page<T> page(EntityManager entities, Filter filter, PageRequest request) {
        String sort = request.sort() == null || request.sort().isBlank() ? defaultSort : request.sort();
        List<Order<T>> orders = orders(sort);
        int fingerprint = (row + "|" + from + "|" + filter.fingerprint() + "|" + sort).hashCode();

        Long total = request.count() ? count(entities, filter) : null;
        if (request.cursor() != null) {
            seek(filter, orders, request.cursor().valuesFor(fingerprint, orders.size()));
        }
        String order = orders.stream().map(Order::clause).collect(Collectors.joining(", "));
        SelectionQuery<T> query = entities.unwrap(org.hibernate.Session.class)
                .createSelectionQuery(
                        "select " + row + " from " + from + " where " + filter.expression() + " order by " + order,
                        type)
                .setMaxResults(request.limit() + 1);
        filter.parameters().forEach(query::setParameter);

        List<T> rows = query.getResultList();
        if (rows.size() <= request.limit()) {
            return new Page<>(rows, null, total);
        }
        List<T> items = rows.subList(0, request.limit());
        List<String> end = orders.stream()
                .map(key -> key.key().extract().apply(items.getLast()).toString())
                .toList();
        return new Page<>(List.copyOf(items), new Cursor(fingerprint, end), total);
    }

    private long count(EntityManager entities, Filter filter) {
        SelectionQuery<Long> query = entities.unwrap(org.hibernate.Session.class)
                .createSelectionQuery("select count(*) from " + from + " where " + filter.expression(), Long.class);
        filter.parameters().forEach(query::setParameter);
        return query.getSingleResult();
    }

    /** (a, b, id) after the cursor, field by field, since each field has its own direction. */
    private void seek(Filter filter, List<Order<T>> orders, List<String> end) {
        List<String> names = IntStream.range(0, orders.size())
                .mapToObj(i -> filter.parameter(orders.get(i).parse(end.get(i))))
                .toList();
        List<String> alternatives = new ArrayList<>();
        for (int i = 0; i < orders.size(); i++) {
            StringBuilder alternative = new StringBuilder();
            for (int before = 0; before < i; before++) {
                alternative
                        .append(orders.get(before).key().expression())
                        .append(" = ")
                        .append(names.get(before))
                        .append(" and ");
            }
            alternative
                    .append(orders.get(i).key().expression())
                    .append(orders.get(i).descending() ? " < " : " > ")
                    .append(names.get(i));
            alternatives.add("(" + alternative + ")");
        }
        // The first field's bound alone lets the index begin where the page does; the alternatives only refine it.
        Order<T> first = orders.getFirst();
        filter.add(first.key().expression() + (first.descending() ? " <= " : " >= ") + names.getFirst());
        filter.add("(" + String.join(" or ", alternatives) + ")");
    }

    private List<Order<T>> orders(String sort) {
        List<Order<T>> orders = new ArrayList<>();
        // With the empty fields at the end: a comma too many is a mistake, too.
        for (String field : sort.split(",", -1)) {
            boolean descending = field.strip().startsWith("-");
            String name = descending ? field.strip().substring(1) : field.strip();
            SortKey<T, ?> key = "id".equals(name) ? id : keys.get(name);
            if (key == null) {
                throw unknown(name);
            }
            orders.add(new Order<>(key, descending));
        }
        if (orders.stream().noneMatch(order -> order.key() == id)) {
            orders.add(new Order<>(id, orders.getLast().descending()));
        }
        return orders;
    }

    private ProblemException unknown(String field) {
        String known = keys.keySet().stream().sorted().collect(Collectors.joining(", "));
        return ProblemException.malformed(
                "sort",
                field.isEmpty()
                        ? LocalizedText.of("缺少字段名，可用字段：%s", "a field is missing; on offer: %s", known)
                        : LocalizedText.of(
                                "不能按 %s 排序，可用字段：%s", "cannot sort by %s; fields on offer: %s", field, known));
    }

    private record Order<T>(SortKey<T, ?> key, boolean descending) {

        String clause() {
            return key.expression() + (descending ? " desc" : " asc");
        }

        Object parse(String value) {
            try {
                return key.parse().apply(value);
            } catch (RuntimeException broken) {
                throw Cursor.unusable();
            }
        }
    }
}
