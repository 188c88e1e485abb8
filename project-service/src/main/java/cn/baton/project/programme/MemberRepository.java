package cn.baton.project.programme;

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
import jakarta.persistence.TypedQuery;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;

/** Who is and was in which programme; who may see the project may see that it is in. */
@ApplicationScoped
class MemberRepository implements PanacheRepositoryBase<Member, UUID> {

    private static final String FROM = "ProgrammeMember r join KnownProject p on p.id = r.projectId";

    private static final ChildListing<Member> LISTING = new ChildListing<>(
            FROM,
            Member::id,
            "-recordedAt",
            List.of(
                    new SortKey<>("recordedAt", "r.recordedAt", Member::recordedAt, Instant::parse),
                    new SortKey<>("addedOn", "r.addedOn", Member::addedOn, LocalDate::parse)));

    Page<Member> list(String programme, MemberQuery query, AsOf asOf, Scope scope, PageRequest page) {
        Filter filter = members(programme, asOf, scope)
                .anyOf("p.state.areaCode", query.areaCodes())
                .anyOf("p.state.stage", query.stages())
                .equal("r.projectId", query.projectId())
                .search("p.state.searchText", query.text());
        return LISTING.page(
                getEntityManager(), asOf.told(filter, "r.recordedAt", "r.removalRecordedAt", query.removed()), page);
    }

    ProgrammeStats stats(String programme, AsOf asOf, Scope scope) {
        Filter filter = asOf.standing(members(programme, asOf, scope), "r.recordedAt", "r.removalRecordedAt");
        TypedQuery<Object[]> query = getEntityManager()
                .createQuery(
                        "select count(*), coalesce(sum(p.state.totalInvestment), 0) from " + FROM + " where "
                                + filter.expression(),
                        Object[].class);
        filter.parameters().forEach(query::setParameter);
        Object[] sums = query.getSingleResult();
        return new ProgrammeStats(asOf.date(), programme, (Long) sums[0], (BigDecimal) sums[1]);
    }

    private static Filter members(String programme, AsOf asOf, Scope scope) {
        Filter filter = Filter.within(scope, ProjectChildren.projects("p")).equal("r.programmeCode", programme);
        return asOf.known(filter, "p");
    }

    Set<String> programmesOf(UUID project) {
        return list("projectId = ?1 and removalRecordedAt is null", project).stream()
                .map(Member::programmeCode)
                .collect(Collectors.toSet());
    }

    Optional<Member> in(String programme, UUID id) {
        return find("id = ?1 and programmeCode = ?2", id, programme).firstResultOptional();
    }
}
