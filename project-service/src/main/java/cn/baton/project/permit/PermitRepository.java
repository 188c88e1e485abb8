package cn.baton.project.permit;

import cn.baton.project.registry.ProjectChildren;
import cn.baton.support.clock.BusinessTime;
import cn.baton.support.paging.Filter;
import cn.baton.support.paging.Listing;
import cn.baton.support.paging.Page;
import cn.baton.support.paging.PageRequest;
import cn.baton.support.paging.SortKey;
import cn.baton.support.security.Scope;
import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;

/** All permits. */
@ApplicationScoped
class PermitRepository implements PanacheRepositoryBase<Permit, UUID> {

    private static final Listing<Permit> LISTING = new Listing<>(
            Permit.class,
            "Permit r" + ProjectChildren.JOIN,
            Permit::id,
            "-appliedOn",
            List.of(new SortKey<>("appliedOn", "r.appliedOn", Permit::appliedOn, LocalDate::parse)));

    private static final String KNOWN = "r.decisionRecordedAt < %1$s";
    private static final String OPEN = "(r.decisionRecordedAt is null or r.decisionRecordedAt >= %1$s)";

    Page<Permit> list(PermitQuery query, Scope scope, PageRequest page) {
        Instant end = BusinessTime.endOf(query.asOf());
        Filter filter = ProjectChildren.within(scope, query.areaCodes())
                .equal("r.projectId", query.projectId())
                .anyOf("r.type", query.types())
                .equal("r.authority", query.authority())
                .between("r.appliedOn", query.appliedFrom(), query.appliedTo())
                .add("r.recordedAt < %s", end)
                .add("(r.annulledAt is null or r.annulledAt >= %s)", end);
        if (query.decidedFrom() != null || query.decidedTo() != null) {
            filter.add("r.decisionRecordedAt < %s", end).between("r.decidedOn", query.decidedFrom(), query.decidedTo());
        }
        inState(filter, query.states(), end);
        inTime(filter, query, end);
        return LISTING.page(getEntityManager(), filter, page);
    }

    private static void inState(Filter filter, List<PermitState> states, Instant end) {
        if (states == null || states.isEmpty()) {
            return;
        }
        List<String> alternatives = new ArrayList<>();
        if (states.contains(PermitState.APPLIED)) {
            alternatives.add("r.decisionRecordedAt is null or r.decisionRecordedAt >= %s");
        }
        String decided = states.stream()
                .filter(state -> state != PermitState.APPLIED)
                .map(PermitState::name)
                .collect(Collectors.joining(", "));
        if (!decided.isEmpty()) {
            alternatives.add("(r.decisionRecordedAt < %s and r.outcome in (" + decided + "))");
        }
        filter.add("(" + String.join(" or ", alternatives) + ")", end);
    }

    private static void inTime(Filter filter, PermitQuery query, Instant end) {
        if (query.late() == null) {
            return;
        }
        String condition = query.late()
                ? "((%s and r.decidedOn > r.dueOn) or (%s and r.dueOn < %%2$s))"
                : "((%s and r.decidedOn <= r.dueOn) or (%s and r.dueOn >= %%2$s))";
        filter.add(condition.formatted(KNOWN, OPEN), end, query.asOf());
    }

    Optional<Permit> find(UUID projectId, UUID id) {
        return findByIdOptional(id).filter(permit -> permit.projectId().equals(projectId));
    }

    /** Those of one project that count, in the order of their application. */
    List<Permit> ofProject(UUID projectId) {
        return list("projectId = ?1 and annulledAt is null order by appliedOn, id", projectId);
    }

    boolean isNumberUsed(UUID projectId, String type, String number) {
        return count("projectId = ?1 and type = ?2 and number = ?3 and annulledAt is null", projectId, type, number)
                > 0;
    }
}
