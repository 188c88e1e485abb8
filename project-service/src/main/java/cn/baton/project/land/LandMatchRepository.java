package cn.baton.project.land;

import cn.baton.project.config.AsOf;
import cn.baton.support.paging.Filter;
import cn.baton.support.paging.Listing;
import cn.baton.support.paging.Page;
import cn.baton.support.paging.PageRequest;
import cn.baton.support.paging.RowScope;
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

    /** Both sides see it: whose the land is, and whose the project is. */
    private static final RowScope SEEN_BY = new RowScope(
            "(l.standing.areaCode = %s or p.state.areaCode = %s)",
            "(l.standing.ownerUnit = %s or p.state.responsibleUnit = %s or p.state.leadDepartment = %s)",
            "array_contains(p.state.staff, %s)");

    private static final String FROM = "LandMatch r join Parcel l on l.id = r.standing.parcelId"
            + " join Project p on p.id = r.standing.projectId";

    private static final Listing<KnownLandMatch> LISTING = new Listing<>(
            KnownLandMatch.class,
            "KnownLandMatch r join KnownParcel l on l.id = r.standing.parcelId"
                    + " join KnownProject p on p.id = r.standing.projectId",
            KnownLandMatch::id,
            "-proposedAt",
            List.of(
                    new SortKey<>(
                            "proposedAt",
                            "r.standing.proposedAt",
                            match -> match.standing().proposedAt(),
                            Instant::parse),
                    new SortKey<>(
                            "score",
                            "r.standing.score",
                            match -> match.standing().score(),
                            Integer::valueOf)));

    Page<KnownLandMatch> list(LandMatchQuery query, AsOf asOf, Scope scope, PageRequest page) {
        Filter filter = seenBy(scope)
                .equal("r.standing.projectId", query.projectId())
                .equal("r.standing.demandId", query.demandId())
                .equal("r.standing.parcelId", query.parcelId())
                .anyOf("l.standing.areaCode", query.areaCodes())
                .anyOf("r.standing.state", query.states())
                .between("r.standing.score", query.scoreFrom(), query.scoreTo());
        List.of("r", "l", "p").forEach(row -> asOf.known(filter, row));
        return LISTING.page(getEntityManager(), filter, page);
    }

    /** Reads what the match ties together without loading it, so that what is locked afterwards is loaded fresh. */
    Optional<LandMatchKey> findKeyInScope(UUID id, Scope scope) {
        Filter filter = seenBy(scope).add("r.id = %s", id);
        SelectionQuery<LandMatchKey> query = session()
                .createSelectionQuery(
                        "select new cn.baton.project.land.LandMatchKey("
                                + "r.standing.demandId, r.standing.parcelId, r.standing.projectId) from "
                                + FROM + " where " + filter.expression(),
                        LandMatchKey.class);
        filter.parameters().forEach(query::setParameter);
        return query.uniqueResultOptional();
    }

    /** Open proposals of a parcel or a demand, locked in the order of their ids so that no two callers wait in a ring. */
    List<LandMatch> lockOpen(UUID parcelId, UUID demandId) {
        return session()
                .createSelectionQuery(
                        "from LandMatch where standing.state = PROPOSED"
                                + " and (standing.parcelId = :parcel or standing.demandId = :demand) order by id",
                        LandMatch.class)
                .setParameter("parcel", parcelId)
                .setParameter("demand", demandId)
                .setLockMode(LockModeType.PESSIMISTIC_WRITE)
                .getResultList();
    }

    /** The one that gave the parcel to the project that has it. */
    LandMatch acceptedOf(UUID parcelId) {
        return find("standing.parcelId = ?1 and standing.state = ACCEPTED", parcelId)
                .singleResult();
    }

    boolean isProposed(UUID demandId, UUID parcelId) {
        return count(
                        "standing.demandId = ?1 and standing.parcelId = ?2 and standing.state = PROPOSED",
                        demandId,
                        parcelId)
                > 0;
    }

    private Session session() {
        return getEntityManager().unwrap(Session.class);
    }

    private static Filter seenBy(Scope scope) {
        return Filter.within(scope, SEEN_BY);
    }
}
