package cn.baton.project.pipeline;

import cn.baton.project.registry.ProjectChildren;
import cn.baton.support.paging.Filter;
import cn.baton.support.paging.Listing;
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

    private static final String ENTRIES = "PipelineEntry r" + ProjectChildren.JOIN;
    private static final String CANDIDATES = ENTRIES + " join PipelineCandidacy c on c.entryId = r.id";

    private static final List<SortKey<PipelineEntry, ?>> KEYS = List.of(
            new SortKey<>("enteredOn", "r.enteredOn", PipelineEntry::enteredOn, LocalDate::parse),
            new SortKey<>("lastVerifiedAt", "r.lastVerifiedAt", PipelineEntry::lastVerifiedAt, Instant::parse));

    private static final Listing<PipelineEntry> LISTING =
            new Listing<>(PipelineEntry.class, ENTRIES, PipelineEntry::id, "-enteredOn", KEYS);

    /** With the one candidacy of a year: an entry still comes once. */
    private static final Listing<PipelineEntry> CANDIDATE_LISTING =
            new Listing<>(PipelineEntry.class, CANDIDATES, PipelineEntry::id, "-enteredOn", KEYS);

    private static final String DUE = """
            select id from pipeline_entry where stale_check_at <= :now order by stale_check_at""";

    private static final String CLAIM = """
            select id from pipeline_entry where id = :id and stale_check_at <= :now for update skip locked""";

    Page<PipelineEntry> list(PipelineQuery query, Scope scope, Instant staleBefore, PageRequest page) {
        Filter filter = ProjectChildren.within(scope, query.areaCodes())
                .anyOf("r.direction", query.directions())
                .anyOf("p.state.stage", query.stages())
                .anyOf("r.screeningResult", query.screeningResults())
                .between("r.enteredOn", query.enteredOnFrom(), query.enteredOnTo())
                .between("p.state.totalInvestment", query.totalInvestmentFrom(), query.totalInvestmentTo())
                .search("p.state.searchText", query.text());
        if (query.stale() != null) {
            String stale = "(r.lastVerifiedAt < %s and p.state.stage in (PLANNED, RESERVED))";
            filter.addMoving(query.stale() ? stale : "not " + stale, staleBefore);
        }
        if (query.candidateYear() == null) {
            return LISTING.page(getEntityManager(), filter, page);
        }
        filter.equal("c.year", query.candidateYear()).anyOf("c.result", query.candidateResults());
        return CANDIDATE_LISTING.page(getEntityManager(), filter, page);
    }

    /** Newly planned, by year of entry. */
    Map<Integer, PipelineTally> newlyPlanned(List<Integer> years, List<String> areaCodes, Scope scope) {
        Filter filter = ProjectChildren.within(scope, areaCodes).anyOf("r.enteredYear", years);
        return tally("r.enteredYear, null", ENTRIES, filter, "r.enteredYear").stream()
                .collect(Collectors.toMap(PipelineCount::year, PipelineCount::tally));
    }

    /** Candidates, by year and by how they stand. */
    List<PipelineCount> candidates(List<Integer> years, List<String> areaCodes, Scope scope) {
        Filter filter = ProjectChildren.within(scope, areaCodes).anyOf("c.year", years);
        return tally("c.year, c.result", CANDIDATES, filter, "c.year, c.result");
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

    Map<UUID, List<Candidacy>> candidacies(Collection<UUID> entries) {
        return session()
                .createSelectionQuery(
                        "from PipelineCandidacy where entryId in :entries order by year", PipelineCandidacy.class)
                .setParameterList("entries", entries)
                .getResultStream()
                .collect(Collectors.groupingBy(
                        PipelineCandidacy::entryId, Collectors.mapping(PipelineCandidacy::view, Collectors.toList())));
    }

    Optional<PipelineCandidacy> candidacy(UUID entry, int year) {
        return session()
                .createSelectionQuery(
                        "from PipelineCandidacy where entryId = :entry and year = :year", PipelineCandidacy.class)
                .setParameter("entry", entry)
                .setParameter("year", year)
                .uniqueResultOptional();
    }

    void add(PipelineCandidacy candidacy) {
        session().persist(candidacy);
    }

    /** Longest due first. */
    List<UUID> dueForStalenessCheck(Instant now, int limit) {
        return session()
                .createNativeQuery(DUE, UUID.class)
                .setParameter("now", now)
                .setMaxResults(limit)
                .getResultList();
    }

    /** Empty when it is not due any more or another replica has it. */
    Optional<PipelineEntry> claim(UUID id, Instant now) {
        return session()
                .createNativeQuery(CLAIM, UUID.class)
                .setParameter("id", id)
                .setParameter("now", now)
                .uniqueResultOptional()
                .map(this::findById);
    }

    private Session session() {
        return getEntityManager().unwrap(Session.class);
    }
}
