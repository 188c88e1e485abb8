package cn.baton.project.responsibility;

import cn.baton.project.config.AsOf;
import cn.baton.project.registry.ProjectChildren;
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
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;

/** All assignments. */
@ApplicationScoped
class AssignmentRepository implements PanacheRepositoryBase<Assignment, UUID> {

    /** After every day. */
    private static final LocalDate OPEN_END = LocalDate.of(9999, 12, 31);

    private static final Listing<KnownAssignment> LISTING = new Listing<>(
            KnownAssignment.class,
            "KnownAssignment r join KnownProject p on p.id = r.standing.projectId",
            KnownAssignment::id,
            "-from",
            List.of(
                    new SortKey<>(
                            "from",
                            "r.standing.startsOn",
                            assignment -> assignment.standing().startsOn(),
                            LocalDate::parse),
                    new SortKey<>(
                            "to",
                            "coalesce(r.standing.endsOn, date 9999-12-31)",
                            assignment -> Objects.requireNonNullElse(
                                    assignment.standing().endsOn(), OPEN_END),
                            LocalDate::parse),
                    new SortKey<>(
                            "recordedAt",
                            "r.standing.recordedAt",
                            assignment -> assignment.standing().recordedAt(),
                            Instant::parse),
                    new SortKey<>(
                            "subject",
                            "r.standing.subject",
                            assignment -> assignment.standing().subject(),
                            text -> text),
                    new SortKey<>(
                            "name",
                            "r.standing.name",
                            assignment -> assignment.standing().name(),
                            text -> text)));

    Page<KnownAssignment> list(AssignmentQuery query, AsOf asOf, Scope scope, PageRequest page) {
        Filter filter = ProjectChildren.within(scope, query.areaCodes())
                .anyOf("r.standing.subject", query.subjects())
                .anyOf("r.standing.role", query.roles())
                .anyOf("r.standing.unit", query.units());
        return page(filter, query.on(), asOf, page);
    }

    /** For whoever sees the project now; the city's list is for whoever saw them then. */
    Page<KnownAssignment> ofProject(UUID projectId, LocalDate on, AsOf asOf, PageRequest page) {
        return page(Filter.ofParentInScope("r.standing.projectId", projectId), on, asOf, page);
    }

    private Page<KnownAssignment> page(Filter filter, LocalDate on, AsOf asOf, PageRequest page) {
        filter.isNull("r.standing.annulledAt");
        if (on != null) {
            filter.add("r.standing.startsOn <= %s and (r.standing.endsOn is null or r.standing.endsOn >= %s)", on);
        }
        return LISTING.page(getEntityManager(), asOf.known(asOf.known(filter, "r"), "p"), page);
    }

    Optional<Assignment> find(UUID projectId, UUID id) {
        return findByIdOptional(id).filter(assignment -> assignment.projectId().equals(projectId));
    }

    List<Assignment> ofProject(UUID projectId) {
        return list(
                "standing.projectId = ?1 and standing.annulledAt is null order by standing.startsOn, id", projectId);
    }
}
