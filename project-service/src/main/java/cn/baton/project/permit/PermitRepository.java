package cn.baton.project.permit;

import cn.baton.project.registry.ProjectChildListing;
import cn.baton.project.registry.ProjectChildren;
import cn.baton.support.clock.BusinessTime;
import cn.baton.support.paging.Filter;
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
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;

/** All permits. */
@ApplicationScoped
class PermitRepository implements PanacheRepositoryBase<Permit, UUID> {

    /** Below every day and count, so that what is open or has no promise comes last where the greatest come first. */
    private static final LocalDate NO_DATE = LocalDate.of(1900, 1, 1);

    private static final int NO_DAYS = -1;

    private static final ProjectChildListing<Permit> LISTING = new ProjectChildListing<>(
            Permit.class,
            Permit::id,
            "-appliedOn",
            List.of(
                    new SortKey<>("appliedOn", "r.appliedOn", Permit::appliedOn, LocalDate::parse),
                    date("decidedOn", Permit::decidedOn),
                    date("dueOn", Permit::dueOn),
                    new SortKey<>(
                            "elapsedWorkingDays",
                            "coalesce(r.elapsedWorkingDays, -1)",
                            permit -> Objects.requireNonNullElse(permit.elapsedWorkingDays(), NO_DAYS),
                            Integer::valueOf),
                    new SortKey<>("type", "r.type", Permit::type, text -> text)));

    private static final String KNOWN = "r.decisionRecordedAt < %1$s";
    private static final String OPEN = "(r.decisionRecordedAt is null or r.decisionRecordedAt >= %1$s)";

    /** @param today the day at whose end they are looked at by default */
    Page<Permit> list(PermitQuery query, LocalDate today, Scope scope, PageRequest page) {
        LocalDate day = query.asOf() == null ? today : query.asOf();
        Instant end = BusinessTime.endOf(day);
        Filter filter = recorded(ProjectChildren.within(scope, query.projects()), end)
                .anyOf("r.type", query.types())
                .equal("r.authority", query.authority())
                .between("r.appliedOn", query.appliedFrom(), query.appliedTo());
        if (query.decidedFrom() != null || query.decidedTo() != null) {
            filter.add("r.decisionRecordedAt < %s", end).between("r.decidedOn", query.decidedFrom(), query.decidedTo());
        }
        inState(filter, query.states(), end);
        inTime(filter, query.late(), day, end);
        return LISTING.page(getEntityManager(), filter, query.asOf(), page);
    }

    /** For whoever sees the project now; the city's list is for whoever saw them then. */
    Page<Permit> ofProject(UUID projectId, Instant end, Scope scope, PageRequest page) {
        Filter filter = recorded(ProjectChildren.within(scope).equal("r.projectId", projectId), end);
        return LISTING.page(getEntityManager(), filter, null, page);
    }

    private static Filter recorded(Filter filter, Instant end) {
        return filter.add("r.recordedAt < %s", end).add("(r.annulledAt is null or r.annulledAt >= %s)", end);
    }

    private static SortKey<Permit, LocalDate> date(String field, Function<Permit, LocalDate> day) {
        return new SortKey<>(
                field,
                "coalesce(r." + field + ", date 1900-01-01)",
                permit -> Objects.requireNonNullElse(day.apply(permit), NO_DATE),
                LocalDate::parse);
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

    private static void inTime(Filter filter, Boolean late, LocalDate day, Instant end) {
        if (late == null) {
            return;
        }
        String condition = late
                ? "((%s and r.decidedOn > r.dueOn) or (%s and r.dueOn < %%2$s))"
                : "((%s and r.decidedOn <= r.dueOn) or (%s and r.dueOn >= %%2$s))";
        filter.add(condition.formatted(KNOWN, OPEN), end, day);
    }

    Optional<Permit> find(UUID projectId, UUID id) {
        return findByIdOptional(id).filter(permit -> permit.projectId().equals(projectId));
    }

    /** Those of one project that count, in the order of their application. */
    List<Permit> ofProject(UUID projectId) {
        return list("projectId = ?1 and annulledAt is null order by appliedOn, id", projectId);
    }

    /** Those of one project that counted before the instant, in the order of their application. */
    List<Permit> known(UUID projectId, Instant until) {
        return list(
                "projectId = ?1 and recordedAt < ?2 and (annulledAt is null or annulledAt >= ?2)"
                        + " order by appliedOn, id",
                projectId,
                until);
    }

    /** The one that was applied for on that day and counts, whatever has become of it. */
    Optional<Permit> applied(UUID projectId, String type, LocalDate on) {
        return find("projectId = ?1 and appliedOn = ?2 and type = ?3 and annulledAt is null", projectId, on, type)
                .firstResultOptional();
    }

    boolean isNumberUsed(UUID projectId, String type, String number) {
        return count("projectId = ?1 and type = ?2 and number = ?3 and annulledAt is null", projectId, type, number)
                > 0;
    }
}
