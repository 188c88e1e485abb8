package cn.baton.project.plan;

import cn.baton.support.clock.BusinessTime;
import cn.baton.support.paging.Filter;
import cn.baton.support.paging.Listing;
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
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** All annual plans, and every version that they have had. */
@ApplicationScoped
class AnnualPlanRepository {

    private static final Listing<AnnualPlanVersion> LISTING = new Listing<>(
            AnnualPlanVersion.class,
            "AnnualPlanVersion r join Project p on p.id = r.projectId",
            AnnualPlanVersion::id,
            "-plannedInvestment",
            List.of(
                    new SortKey<>(
                            "plannedInvestment",
                            "r.terms.plannedInvestment",
                            AnnualPlanVersion::plannedInvestment,
                            BigDecimal::new),
                    new SortKey<>("year", "r.year", AnnualPlanVersion::year, Integer::valueOf)));

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
        Filter filter = knownOn(asOf).equal("r.projectId", projectId);
        var query = session()
                .createSelectionQuery(
                        "from AnnualPlanVersion r where " + filter.expression() + " order by r.year",
                        AnnualPlanVersion.class);
        filter.parameters().forEach(query::setParameter);
        return query.getResultList();
    }

    Page<AnnualPlanVersion> list(AnnualPlanQuery query, Scope scope, PageRequest page) {
        Filter filter = knownOn(query.asOf())
                .within(scope, "p.areaCode", "p.responsibleUnit", "p.leadDepartment")
                .anyOf("r.year", query.years())
                .anyOf("r.terms.keyList", query.keyLists())
                .anyOf("p.areaCode", query.areaCodes())
                .anyOf("p.stage", query.stages())
                .between("r.terms.plannedInvestment", query.plannedInvestmentFrom(), query.plannedInvestmentTo())
                .contains("p.name", query.text());
        return LISTING.page(entities, filter, page);
    }

    private static Filter knownOn(LocalDate asOf) {
        if (asOf == null) {
            return new Filter().isNull("r.supersededAt");
        }
        Instant end = BusinessTime.endOf(asOf);
        return new Filter().add("r.recordedAt < %s", end).add("(r.supersededAt is null or r.supersededAt >= %s)", end);
    }

    private Session session() {
        return entities.unwrap(Session.class);
    }
}
