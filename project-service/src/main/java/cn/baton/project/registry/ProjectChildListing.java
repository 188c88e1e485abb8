package cn.baton.project.registry;

import cn.baton.support.clock.BusinessTime;
import cn.baton.support.paging.Filter;
import cn.baton.support.paging.Listing;
import cn.baton.support.paging.Page;
import cn.baton.support.paging.PageRequest;
import cn.baton.support.paging.SortKey;
import jakarta.persistence.EntityManager;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import java.util.function.Function;

/**
 * A list of what belongs to projects, beside the projects as they stand or as they were known on the day that is asked
 * for: as of a day it has exactly those rows that the figures of that day sum, for each caller.
 */
public final class ProjectChildListing<T> {

    private static final String KNOWN_JOIN = " join KnownProject p on p.id = r.projectId";

    private final Listing<T> now;
    private final Listing<T> known;

    /** As {@link Listing}, without the join. */
    public ProjectChildListing(Class<T> type, Function<T, UUID> id, String defaultSort, List<SortKey<T, ?>> sortKeys) {
        String row = type.getSimpleName() + " r";
        this.now = new Listing<>(type, row + ProjectChildren.JOIN, id, defaultSort, sortKeys);
        this.known = new Listing<>(type, row + KNOWN_JOIN, id, defaultSort, sortKeys);
    }

    /**
     * @param filter of {@link ProjectChildren#within}
     * @param asOf the day at whose end the projects are looked at; null for as they stand
     */
    public Page<T> page(EntityManager entities, Filter filter, LocalDate asOf, PageRequest page) {
        if (asOf == null) {
            return now.page(entities, filter, page);
        }
        Instant end = BusinessTime.endOf(asOf);
        return known.page(entities, filter.add("p.knownFrom < %s", end).add("p.knownUntil >= %s", end), page);
    }
}
