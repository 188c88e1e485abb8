package cn.baton.project.land;

import cn.baton.support.paging.Filter;
import cn.baton.support.paging.Listing;
import cn.baton.support.paging.Page;
import cn.baton.support.paging.PageRequest;
import cn.baton.support.paging.SortKey;
import cn.baton.support.security.Scope;
import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import org.hibernate.Session;
import org.hibernate.query.SelectionQuery;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** All matches; both sides see them, that of the parcel and that of the project. */
@ApplicationScoped
class LandMatchRepository implements PanacheRepositoryBase<LandMatch, UUID> {

    private static final String FROM =
            "LandMatch r join Parcel l on l.id = r.parcelId join Project p on p.id = r.projectId";

    private static final Listing<LandMatch> LISTING = new Listing<>(
            LandMatch.class,
            FROM,
            LandMatch::id,
            "-proposedAt",
            List.of(
                    new SortKey<>("proposedAt", "r.proposedAt", LandMatch::proposedAt, Instant::parse),
                    new SortKey<>("score", "r.score", LandMatch::score, Integer::valueOf)));

    Page<LandMatch> list(LandMatchQuery query, Scope scope, PageRequest page) {
        Filter filter = seenBy(scope)
                .equal("r.projectId", query.projectId())
                .equal("r.demandId", query.demandId())
                .equal("r.parcelId", query.parcelId())
                .anyOf("l.areaCode", query.areaCodes())
                .anyOf("r.state", query.states())
                .between("r.score", query.scoreFrom(), query.scoreTo());
        return LISTING.page(getEntityManager(), filter, page);
    }

    /** Reads what the match ties together without loading it, so that what is locked afterwards is loaded fresh. */
    Optional<LandMatchKey> findKeyInScope(UUID id, Scope scope) {
        Filter filter = seenBy(scope).equal("r.id", id);
        SelectionQuery<LandMatchKey> query = session()
                .createSelectionQuery(
                        "select new cn.baton.project.land.LandMatchKey(r.demandId, r.parcelId, r.projectId) from "
                                + FROM + " where " + filter.expression(),
                        LandMatchKey.class);
        filter.parameters().forEach(query::setParameter);
        return query.uniqueResultOptional();
    }

    /** Open proposals of a parcel or a demand, locked in the order of their ids so that no two callers wait in a ring. */
    List<LandMatch> lockOpen(UUID parcelId, UUID demandId) {
        return session()
                .createSelectionQuery(
                        "from LandMatch where state = PROPOSED and (parcelId = :parcel or demandId = :demand) order by id",
                        LandMatch.class)
                .setParameter("parcel", parcelId)
                .setParameter("demand", demandId)
                .setLockMode(LockModeType.PESSIMISTIC_WRITE)
                .getResultList();
    }

    boolean isProposed(UUID demandId, UUID parcelId) {
        return count("demandId = ?1 and parcelId = ?2 and state = PROPOSED", demandId, parcelId) > 0;
    }

    private Session session() {
        return getEntityManager().unwrap(Session.class);
    }

    private static Filter seenBy(Scope scope) {
        return switch (scope.kind()) {
            case AREA -> new Filter().add("(l.areaCode = %s or p.state.areaCode = %s)", scope.value());
            case UNIT ->
                new Filter()
                        .add(
                                "(l.ownerUnit = %s or p.state.responsibleUnit = %s or p.state.leadDepartment = %s)",
                                scope.value());
            case CITY, NOTHING -> new Filter().within(scope, "l.areaCode");
        };
    }
}
