package cn.baton.project.plan;

import cn.baton.project.registry.ProjectChildListing;
import cn.baton.project.registry.ProjectChildren;
import cn.baton.support.clock.BusinessTime;
import cn.baton.support.paging.Filter;
import cn.baton.support.paging.Page;
import cn.baton.support.paging.PageRequest;
import cn.baton.support.paging.SortKey;
import cn.baton.support.security.Scope;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import org.hibernate.Session;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.function.Function;

/** All annual plans, and every version that they have had. */
@ApplicationScoped
class AnnualPlanRepository {

    /** Below every day, so that what is not planned comes last where the latest come first. */
    private static final LocalDate NO_DATE = LocalDate.of(1900, 1, 1);

    private static final ProjectChildListing<AnnualPlanVersion> LISTING = new ProjectChildListing<>(
            AnnualPlanVersion.class,
            AnnualPlanVersion::id,
            "-plannedInvestment",
            List.of(
                    new SortKey<>(
                            "plannedInvestment",
                            "r.terms.plannedInvestment",
                            AnnualPlanVersion::plannedInvestment,
                            BigDecimal::new),
                    new SortKey<>("year", "r.year", AnnualPlanVersion::year, Integer::valueOf),
                    date("plannedStartOn", AnnualPlanTerms::plannedStartOn),
                    date("plannedCompletionOn", AnnualPlanTerms::plannedCompletionOn),
                    new SortKey<>("recordedAt", "r.recordedAt", AnnualPlanVersion::recordedAt, Instant::parse)));

    private final EntityManager entities;

    @Inject
    AnnualPlanRepository(EntityManager entities) {
        this.entities = entities;
    }

    Optional<AnnualPlan> find(UUID projectId, int year) {
        return session()
                .createSelectionQuery("from AnnualPlan where projectId = :project and year = :year", AnnualPlan.class)
                .setParameter("project", projectId)
                .setParameter("year", year)
                .uniqueResultOptional();
    }

    void add(AnnualPlan plan) {
        entities.persist(plan);
    }

    /** After the plan itself was written: the version known until now is closed, and the new one stands. */
    void keep(AnnualPlanView plan) {
        session()
                .createMutationQuery(
                        "update AnnualPlanVersion set supersededAt = :at where planId = :plan and supersededAt is null")
                .setParameter("at", plan.recordedAt())
                .setParameter("plan", plan.id())
                .executeUpdate();
        entities.persist(AnnualPlanVersion.of(plan));
    }

    /** Earliest year first. */
    List<AnnualPlanVersion> of(UUID projectId, LocalDate asOf) {
        Filter filter = knownOn(Filter.ofParentInScope("r.projectId", projectId), asOf);
        var query = session()
                .createSelectionQuery(
                        "from AnnualPlanVersion r where " + filter.expression() + " order by r.year",
                        AnnualPlanVersion.class);
        filter.parameters().forEach(query::setParameter);
        return query.getResultList();
    }

    List<AnnualPlanVersion> standing(Collection<UUID> projects) {
        return session()
                .createSelectionQuery(
                        "from AnnualPlanVersion where projectId in :projects and supersededAt is null",
                        AnnualPlanVersion.class)
                .setParameter("projects", projects)
                .getResultList();
    }

    /** @param more narrows the list further */
    Page<AnnualPlanVersion> list(AnnualPlanQuery query, Consumer<Filter> more, Scope scope, PageRequest page) {
        Filter filter = knownOn(ProjectChildren.within(scope, query.projects()), query.asOf())
                .anyOf("r.year", query.years())
                .anyOf("r.terms.keyList", query.keyLists())
                .anyOf("p.state.stage", query.stages())
                .between("r.terms.plannedInvestment", query.plannedInvestmentFrom(), query.plannedInvestmentTo());
        more.accept(filter);
        return LISTING.page(entities, filter, query.asOf(), page);
    }

    private static SortKey<AnnualPlanVersion, LocalDate> date(String field, Function<AnnualPlanTerms, LocalDate> day) {
        return new SortKey<>(
                field,
                "coalesce(r.terms." + field + ", date 1900-01-01)",
                plan -> Objects.requireNonNullElse(day.apply(plan.terms()), NO_DATE),
                LocalDate::parse);
    }

    private static Filter knownOn(Filter filter, LocalDate asOf) {
        if (asOf == null) {
            return filter.add("r.supersededAt is null");
        }
        Instant end = BusinessTime.endOf(asOf);
        return filter.add("r.recordedAt < %s", end).add("(r.supersededAt is null or r.supersededAt >= %s)", end);
    }

    private Session session() {
        return entities.unwrap(Session.class);
    }
}
