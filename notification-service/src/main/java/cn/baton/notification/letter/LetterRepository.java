package cn.baton.notification.letter;

import cn.baton.support.clock.BusinessTime;
import cn.baton.support.paging.Filter;
import cn.baton.support.paging.Listing;
import cn.baton.support.paging.Page;
import cn.baton.support.paging.PageRequest;
import cn.baton.support.paging.RowScope;
import cn.baton.support.paging.SortKey;
import cn.baton.support.security.Scope;
import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.TypedQuery;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** All letters. */
@ApplicationScoped
class LetterRepository implements PanacheRepositoryBase<Letter, UUID> {

    private static final Listing<Letter> LISTING = new Listing<>(
            Letter.class,
            "Letter r",
            Letter::id,
            "-createdAt",
            List.of(
                    new SortKey<>("createdAt", "r.createdAt", Letter::createdAt, Instant::parse),
                    new SortKey<>("number", "r.numberOrder", Letter::numberOrder, Long::valueOf)));

    /** An inspector sees the letters on the projects that it looks after. */
    private static final RowScope SEEN_BY =
            RowScope.of("r.cause.areaCode", "r.cause.recipientUnit").assignedBy("""
            r.cause.projectId in (select mine.projectId from AssignmentReplica mine
              where mine.subject = %s and mine.beginsAt <= instant and mine.endsAt > instant)""");

    Page<Letter> list(LetterQuery query, Scope scope, PageRequest page) {
        Filter filter = Filter.within(scope, SEEN_BY)
                .anyOf("r.kind", query.kinds())
                .anyOf("r.state", query.states())
                .equal("r.cause.issueId", query.issueId())
                .equal("r.cause.projectId", query.projectId())
                .anyOf("r.cause.recipientUnit", query.recipientUnits())
                .anyOf("r.cause.areaCode", query.areaCodes())
                .equal("r.number", query.number())
                .contains("r.subject", query.text());
        if (query.issuedFrom() != null) {
            filter.add("r.issuedAt >= %s", startOf(query.issuedFrom()));
        }
        if (query.issuedTo() != null) {
            filter.add("r.issuedAt < %s", startOf(query.issuedTo().plusDays(1)));
        }
        return LISTING.page(getEntityManager(), filter, page);
    }

    /** Within the scope; 404 without one. */
    Optional<Letter> find(UUID id, Scope scope) {
        Filter filter = Filter.within(scope, SEEN_BY).add("r.id = %s", id);
        TypedQuery<Letter> query =
                getEntityManager().createQuery("select r from Letter r where " + filter.expression(), Letter.class);
        filter.parameters().forEach(query::setParameter);
        return query.getResultStream().findFirst();
    }

    boolean exists(UUID issueId, LetterLevel level, int cycle) {
        return count("cause.issueId = ?1 and cause.level = ?2 and cause.cycle = ?3", issueId, level, cycle) > 0;
    }

    private static Instant startOf(LocalDate day) {
        return day.atStartOfDay(BusinessTime.ZONE).toInstant();
    }
}
