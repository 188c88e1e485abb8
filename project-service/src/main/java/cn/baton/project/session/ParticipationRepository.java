package cn.baton.project.session;

import cn.baton.project.config.AsOf;
import cn.baton.project.registry.ChildListing;
import cn.baton.project.registry.ParticipationKey;
import cn.baton.project.registry.ProjectChildren;
import cn.baton.support.paging.Filter;
import cn.baton.support.paging.Page;
import cn.baton.support.paging.PageRequest;
import cn.baton.support.paging.SortKey;
import cn.baton.support.security.Scope;
import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.TypedQuery;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;

/** All participations; who may see the project may see that it took part. */
@ApplicationScoped
class ParticipationRepository implements PanacheRepositoryBase<Participation, UUID> {

    /** Below every amount, so that investments that are not known sort last among the dear ones. */
    private static final BigDecimal UNKNOWN_AMOUNT = BigDecimal.ONE.negate();

    /** As the index has it. */
    private static final String INVESTMENT = "coalesce(r.investment, -1)";

    private static final ChildListing<Participation> LISTING = new ChildListing<>(
            "Participation r join KnownProject p on p.id = r.projectId",
            Participation::id,
            "-recordedAt",
            List.of(
                    new SortKey<>("recordedAt", "r.recordedAt", Participation::recordedAt, Instant::parse),
                    new SortKey<>(
                            "investment",
                            INVESTMENT,
                            row -> row.investment() == null ? UNKNOWN_AMOUNT : row.investment(),
                            BigDecimal::new)));

    /** @param sessions numbers; empty for all */
    Page<Participation> list(
            List<Integer> sessions, ParticipationQuery query, AsOf asOf, Scope scope, PageRequest page) {
        Filter filter = Filter.within(scope, ProjectChildren.projects("p"))
                .anyOf("r.sessionNumber", sessions)
                .anyOf("r.batch", query.batches())
                .anyOf("p.state.areaCode", query.areaCodes())
                .anyOf("p.state.stage", query.stages())
                .equal("r.projectId", query.projectId())
                .search("p.state.searchText", query.text());
        if (query.investmentFrom() != null || query.investmentTo() != null) {
            BigDecimal from = query.investmentFrom() == null ? BigDecimal.ZERO : query.investmentFrom();
            filter.between(INVESTMENT, from.max(BigDecimal.ZERO), query.investmentTo());
        }
        if (query.stageBehind() != null) {
            filter.add(query.stageBehind() ? BatchStage.BEHIND : "not " + BatchStage.BEHIND);
        }
        return LISTING.page(
                getEntityManager(),
                asOf.told(asOf.known(filter, "p"), "r.recordedAt", "r.withdrawnAt", query.withdrawn()),
                page);
    }

    /** Those that stand, oldest first. */
    List<Participation> ofProject(UUID project) {
        return list("projectId = ?1 and withdrawnAt is null order by recordedAt, id", project);
    }

    /** As they were known then, oldest first. */
    List<Participation> ofProject(UUID project, boolean withdrawn, AsOf asOf) {
        Filter filter =
                asOf.told(Filter.ofParentInScope("r.projectId", project), "r.recordedAt", "r.withdrawnAt", withdrawn);
        TypedQuery<Participation> query = getEntityManager()
                .createQuery(
                        "from Participation r where " + filter.expression() + " order by r.recordedAt, r.id",
                        Participation.class);
        filter.parameters().forEach(query::setParameter);
        return query.getResultList();
    }

    Set<ParticipationKey> keysOf(UUID project) {
        return ofProject(project).stream().map(Participation::key).collect(Collectors.toSet());
    }

    Optional<Participation> in(int session, UUID id) {
        return find("id = ?1 and sessionNumber = ?2", id, session).firstResultOptional();
    }
}
