package cn.baton.project.pipeline;

import cn.baton.project.config.AsOf;
import cn.baton.project.registry.ChildListing;
import cn.baton.project.registry.ProjectChildren;
import cn.baton.support.paging.Filter;
import cn.baton.support.paging.Page;
import cn.baton.support.paging.PageRequest;
import cn.baton.support.paging.SortKey;
import cn.baton.support.security.Scope;
import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import org.hibernate.Session;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;

/** All pipeline entries. */
@ApplicationScoped
class PipelineRepository implements PanacheRepositoryBase<PipelineEntry, UUID> {

    private static final String ENTRIES = "KnownPipelineEntry r join KnownProject p on p.id = r.state.projectId";
    private static final String CANDIDATES = ENTRIES + " join PipelineCandidacy c on c.entryId = r.id";

    private static final List<SortKey<KnownPipelineEntry, ?>> KEYS = List.of(
            new SortKey<>("enteredOn", "r.state.enteredOn", KnownPipelineEntry::enteredOn, LocalDate::parse),
            new SortKey<>(
                    "lastVerifiedAt", "r.state.lastVerifiedAt", KnownPipelineEntry::lastVerifiedAt, Instant::parse));

    private static final ChildListing<KnownPipelineEntry> LISTING =
            new ChildListing<>(ENTRIES, KnownPipelineEntry::id, "-enteredOn", KEYS);

    /** With the one candidacy of a year: an entry still comes once. */
    private static final ChildListing<KnownPipelineEntry> CANDIDATE_LISTING =
            new ChildListing<>(CANDIDATES, KnownPipelineEntry::id, "-enteredOn", KEYS);

    Page<KnownPipelineEntry> list(PipelineQuery query, AsOf asOf, Scope scope, Instant staleBefore, PageRequest page) {
        Filter filter = filter(query, asOf, scope, staleBefore);
        return query.candidateYear() == null
                ? LISTING.page(getEntityManager(), filter, page)
                : CANDIDATE_LISTING.page(getEntityManager(), filter, page);
    }

    /** Of the list with the query, by year of entry. */
    Map<Integer, PipelineTally> newlyPlanned(
            PipelineQuery query, List<Integer> years, AsOf asOf, Scope scope, Instant staleBefore) {
        Filter filter = filter(query, asOf, scope, staleBefore).anyOf("r.state.enteredYear", years);
        String from = query.candidateYear() == null ? ENTRIES : CANDIDATES;
        return tally("r.state.enteredYear, null", from, filter, "r.state.enteredYear").stream()
                .collect(Collectors.toMap(PipelineCount::year, PipelineCount::tally));
    }

    /** Of the list with the query, by the year for which they stand and by how they stand. */
    List<PipelineCount> candidates(
            PipelineQuery query, List<Integer> years, AsOf asOf, Scope scope, Instant staleBefore) {
        Filter filter = filter(query, asOf, scope, staleBefore).anyOf("c.year", years);
        if (query.candidateYear() == null) {
            asOf.standing(filter, "c.recordedAt", "c.supersededAt");
        }
        return tally("c.year, c.result", CANDIDATES, filter, "c.year, c.result");
    }

    private static Filter filter(PipelineQuery query, AsOf asOf, Scope scope, Instant staleBefore) {
        Filter filter = ProjectChildren.within(scope, query.areaCodes())
                .anyOf("r.state.direction", query.directions())
                .anyOf("p.state.stage", query.stages())
                .anyOf("r.state.screeningResult", query.screeningResults())
                .between("r.state.enteredOn", query.enteredOnFrom(), query.enteredOnTo())
                .between("p.state.totalInvestment", query.totalInvestmentFrom(), query.totalInvestmentTo())
                .search("p.state.searchText", query.text());
        if (query.stale() != null) {
            String stale = "(r.state.lastVerifiedAt < %s and p.state.stage in (PLANNED, RESERVED)"
                    + " and r.state.withdrawnAt is null)";
            filter.addMoving(query.stale() ? stale : "not " + stale, staleBefore);
        }
        if (!query.withdrawn()) {
            filter.isNull("r.state.withdrawnAt");
        }
        if (query.candidateYear() != null) {
            filter.equal("c.year", query.candidateYear()).anyOf("c.result", query.candidateResults());
            asOf.standing(filter, "c.recordedAt", "c.supersededAt");
        }
        asOf.known(filter, "r");
        return asOf.known(filter, "p");
    }

    private List<PipelineCount> tally(String keys, String from, Filter filter, String groups) {
        var query = session()
                .createSelectionQuery(
                        "select " + keys + ", count(*), coalesce(sum(p.state.totalInvestment), 0) from " + from
                                + " where " + filter.expression() + " group by " + groups,
                        Object[].class);
        filter.parameters().forEach(query::setParameter);
        return query.getResultStream().map(PipelineCount::of).toList();
    }

    boolean isEntered(UUID project) {
        return count("state.projectId = ?1 and state.withdrawnAt is null", project) > 0;
    }

    /** As told before the instant, by entry. */
    Map<UUID, Nominations> nominations(Collection<UUID> entries, Instant until) {
        return session()
                .createSelectionQuery(
                        "from PipelineCandidacy where entryId in :entries and recordedAt < :until"
                                + " order by year, recordedAt",
                        PipelineCandidacy.class)
                .setParameterList("entries", entries)
                .setParameter("until", until)
                .getResultStream()
                .collect(Collectors.groupingBy(
                        PipelineCandidacy::entryId,
                        Collectors.collectingAndThen(Collectors.toList(), told -> Nominations.of(told, until))));
    }

    Optional<PipelineCandidacy> candidacy(UUID entry, int year) {
        return session()
                .createSelectionQuery(
                        "from PipelineCandidacy where entryId = :entry and year = :year and supersededAt is null",
                        PipelineCandidacy.class)
                .setParameter("entry", entry)
                .setParameter("year", year)
                .uniqueResultOptional();
    }

    /** Written at once: the database lets no two of a year stand, not even within the transaction. */
    void replaceBy(PipelineCandidacy next) {
        flush();
        add(next);
    }

    void add(PipelineCandidacy candidacy) {
        session().persist(candidacy);
    }

    private Session session() {
        return getEntityManager().unwrap(Session.class);
    }
}
