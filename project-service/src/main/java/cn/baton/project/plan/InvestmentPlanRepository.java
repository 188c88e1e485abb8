package cn.baton.project.plan;

import cn.baton.support.paging.Filter;
import cn.baton.support.paging.Listing;
import cn.baton.support.paging.Page;
import cn.baton.support.paging.PageRequest;
import cn.baton.support.paging.RowScope;
import cn.baton.support.paging.SortKey;
import cn.baton.support.security.Scope;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import org.hibernate.Session;

import java.math.BigDecimal;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;

/** All issued investment plans with their lines. */
@ApplicationScoped
class InvestmentPlanRepository {

    /** One statement, so that all lines are of one moment. Projects that were removed are no longer planned. */
    private static final String FREEZE = """
            insert into investment_plan_item
              (id, plan_id, project_id, annual_plan_version, project_name, area_code, responsible_unit,
               lead_department, stage, total_investment,
               planned_investment, planned_start_on, planned_completion_on, key_list)
            select uuidv7(), :plan, v.project_id, v.number, p.name, p.area_code, p.responsible_unit,
                   p.lead_department, p.stage, p.total_investment,
                   v.planned_investment, v.planned_start_on, v.planned_completion_on, v.key_list
            from annual_plan_version v join project p on p.id = v.project_id
            where v.year = :year and v.superseded_at is null and p.stage <> 'REMOVED'""";

    private static final String TOTALS = """
            select r.planId, new cn.baton.project.plan.InvestmentPlanTotals(
              count(*),
              sum(r.terms.plannedInvestment),
              coalesce(sum(r.totalInvestment), 0),
              count(*) filter (where r.terms.keyList = CITY),
              coalesce(sum(r.terms.plannedInvestment) filter (where r.terms.keyList = CITY), 0),
              count(*) filter (where r.terms.keyList = PROVINCE),
              coalesce(sum(r.terms.plannedInvestment) filter (where r.terms.keyList = PROVINCE), 0))
            from InvestmentPlanItem r where %s group by r.planId""";

    private static final Listing<InvestmentPlanItem> ITEMS = new Listing<>(
            InvestmentPlanItem.class,
            "InvestmentPlanItem r",
            InvestmentPlanItem::id,
            "-plannedInvestment",
            List.of(
                    new SortKey<>(
                            "plannedInvestment",
                            "r.terms.plannedInvestment",
                            InvestmentPlanItem::plannedInvestment,
                            BigDecimal::new),
                    new SortKey<>("projectName", "r.projectName", InvestmentPlanItem::projectName, text -> text)));

    private final EntityManager entities;

    @Inject
    InvestmentPlanRepository(EntityManager entities) {
        this.entities = entities;
    }

    /** @return how many annual plans the issued plan holds */
    int freeze(InvestmentPlan plan, int year) {
        entities.persist(plan);
        entities.flush();
        return session()
                .createNativeMutationQuery(FREEZE)
                .setParameter("plan", plan.id())
                .setParameter("year", year)
                .executeUpdate();
    }

    int lastNumber(int year) {
        return session()
                .createSelectionQuery(
                        "select coalesce(max(number), 0) from InvestmentPlan where year = :year", Integer.class)
                .setParameter("year", year)
                .getSingleResult();
    }

    List<InvestmentPlan> of(int year) {
        return session()
                .createSelectionQuery("from InvestmentPlan where year = :year order by number", InvestmentPlan.class)
                .setParameter("year", year)
                .getResultList();
    }

    Optional<InvestmentPlan> find(int year, int number) {
        return session()
                .createSelectionQuery(
                        "from InvestmentPlan where year = :year and number = :number", InvestmentPlan.class)
                .setParameter("year", year)
                .setParameter("number", number)
                .uniqueResultOptional();
    }

    /** By plan, over the lines in scope; a plan without such lines is missing. */
    Map<UUID, InvestmentPlanTotals> totals(Collection<UUID> plans, Scope scope) {
        Filter filter = within(scope).add("r.planId in %s", List.copyOf(plans));
        var query = session().createSelectionQuery(TOTALS.formatted(filter.expression()), Object[].class);
        filter.parameters().forEach(query::setParameter);
        return query.getResultStream()
                .collect(Collectors.toMap(row -> (UUID) row[0], row -> (InvestmentPlanTotals) row[1]));
    }

    Page<InvestmentPlanItem> items(UUID plan, InvestmentPlanQuery query, Scope scope, PageRequest page) {
        Filter filter = within(scope)
                .equal("r.planId", plan)
                .anyOf("r.terms.keyList", query.keyLists())
                .anyOf("r.areaCode", query.areaCodes())
                .search("r.searchText", query.text());
        return ITEMS.page(entities, filter, page);
    }

    /** A line is for those for whom it was issued, wherever its project went later. */
    private static Filter within(Scope scope) {
        return Filter.within(
                scope,
                RowScope.of("r.areaCode", "r.responsibleUnit", "r.leadDepartment")
                        .assignedBy(
                                "r.projectId in (select mine.id from Project mine where array_contains(mine.state.staff, %s))"));
    }

    private Session session() {
        return entities.unwrap(Session.class);
    }
}
