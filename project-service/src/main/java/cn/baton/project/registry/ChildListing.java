package cn.baton.project.registry;

import cn.baton.support.paging.Filter;
import cn.baton.support.paging.Listing;
import cn.baton.support.paging.Page;
import cn.baton.support.paging.PageRequest;
import cn.baton.support.paging.SortKey;
import jakarta.persistence.EntityManager;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.function.Function;

/**
 * A list of what belongs to projects, that is also sorted by what its projects are: {@code name}, {@code areaCode} and
 * {@code totalInvestment}.
 */
public final class ChildListing<C> {

    private static final String ROW = """
            new cn.baton.project.registry.ChildRow(r, p.state.name, coalesce(p.state.areaCode, ''), \
            coalesce(p.state.totalInvestment, -1))""";

    private final Listing<ChildRow<C>> listing;

    /**
     * @param from in HQL, the child under the alias {@code r} and its project, as it stands or was known, under
     *     {@code p}
     * @param keys the child's own
     */
    public ChildListing(String from, Function<C, UUID> id, String defaultSort, List<SortKey<C, ?>> keys) {
        List<SortKey<ChildRow<C>, ?>> all = new ArrayList<>(ofProject());
        keys.forEach(key -> all.add(ofChild(key)));
        this.listing = new Listing<>(type(), ROW, from, row -> id.apply(row.child()), defaultSort, all);
    }

    public Page<C> page(EntityManager entities, Filter filter, PageRequest request) {
        return listing.page(entities, filter, request).map(ChildRow::child);
    }

    private static <C, V extends Comparable<? super V>> SortKey<ChildRow<C>, V> ofChild(SortKey<C, V> key) {
        return new SortKey<>(key.name(), key.expression(), row -> key.extract().apply(row.child()), key.parse());
    }

    private static <C> List<SortKey<ChildRow<C>, ?>> ofProject() {
        return List.of(
                new SortKey<>("name", "p.state.name", ChildRow::name, text -> text),
                new SortKey<>("areaCode", "coalesce(p.state.areaCode, '')", ChildRow::areaCode, text -> text),
                new SortKey<>(
                        "totalInvestment",
                        "coalesce(p.state.totalInvestment, -1)",
                        ChildRow::totalInvestment,
                        BigDecimal::new));
    }

    @SuppressWarnings("unchecked")
    private static <C> Class<ChildRow<C>> type() {
        return (Class<ChildRow<C>>) (Class<?>) ChildRow.class;
    }
}
