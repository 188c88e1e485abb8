package cn.baton.project.session;

import cn.baton.project.config.AsOf;
import cn.baton.project.registry.Batch;
import cn.baton.support.paging.Filter;
import cn.baton.support.security.Scope;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.Tuple;
import org.hibernate.Session;
import org.hibernate.query.NativeQuery;

import java.math.BigDecimal;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Sums participations up where they lie. Beside each group the sums over all groups come from the same reading, so that
 * the parts and the whole cannot differ.
 */
@ApplicationScoped
class SessionStatisticsRepository {

    /** A group of participations; null stands for all sessions or all batches. */
    record Group(Integer session, Batch batch) {}

    private static final String CONVERSION = """
            with known as (
                select p.session_number, p.batch, p.due_start_on, p.planned_start_year,
                       step.started_on, step.commissioned_on
                from participation p
                join project r on r.id = p.project_id
                left join lateral (
                    select min(s.taken_on) filter (
                               where s.stage in ('STARTED', 'COMPLETED', 'COMMISSIONED', 'AT_CAPACITY')) as started_on,
                           min(s.taken_on) filter (where s.stage in ('COMMISSIONED', 'AT_CAPACITY')) as commissioned_on
                    from project_step s
                    where s.project_id = r.id and s.recorded_at < :until
                ) step on true
                where %s)
            select session_number as session,
                   count(*) filter (where batch = 'SIGNING') as signed,
                   count(*) filter (where batch = 'SIGNING' and started_on is not null) as signed_started,
                   count(*) filter (where batch = 'GROUNDBREAKING') as groundbreaking,
                   count(*) filter (where batch = 'GROUNDBREAKING' and commissioned_on is not null)
                       as groundbreaking_commissioned,
                   count(*) filter (where due_start_on <= :day) as due,
                   count(*) filter (where due_start_on <= :day and started_on is not null) as due_started,
                   count(*) filter (where planned_start_year = :year) as planned,
                   count(*) filter (where started_on is not null and (planned_start_year = :year
                       or planned_start_year > :year and extract(year from started_on) = :year)) as started
            from known
            group by rollup (session_number)""";

    private static final String FIGURES = """
            with known as (
                select p.session_number, p.batch, p.project_id, p.investment,
                       row_number() over (partition by p.project_id, p.session_number order by %2$s) as in_session,
                       row_number() over (partition by p.project_id, p.batch order by %2$s) as in_batch,
                       row_number() over (partition by p.project_id order by %2$s) as in_all
                from participation p
                join session s on s.number = p.session_number
                join project r on r.id = p.project_id
                where %1$s)
            select session_number as session, batch, count(*) as participations,
                   count(distinct project_id) as projects,
                   coalesce(sum(investment), 0) as investment,
                   coalesce(case grouping(session_number, batch)
                       when 0 then sum(investment)
                       when 1 then sum(investment) filter (where in_session = 1)
                       when 2 then sum(investment) filter (where in_batch = 1)
                       else sum(investment) filter (where in_all = 1)
                   end, 0) as project_investment
            from known
            group by cube (session_number, batch)""";

    private static final String LATEST_FIRST = """
            p.investment is null, s.held_on desc, s.number desc, \
            array_position(array['COMMISSIONING', 'GROUNDBREAKING', 'SIGNING'], p.batch), p.recorded_at desc""";

    private final EntityManager entities;

    @Inject
    SessionStatisticsRepository(EntityManager entities) {
        this.entities = entities;
    }

    /** By session; under null that of all together. */
    Map<Integer, Conversion> conversions(StatisticsQuery query, AsOf asOf, Scope scope) {
        Filter filter = filter(query, asOf, scope);
        NativeQuery<Tuple> sums = query(CONVERSION.formatted(filter.expression()), filter)
                .setParameter("until", asOf.until())
                .setParameter("day", asOf.date())
                .setParameter("year", asOf.date().getYear());
        Map<Integer, Conversion> conversions = new HashMap<>();
        for (Tuple row : sums.getResultList()) {
            conversions.put(
                    row.get("session", Integer.class),
                    Conversion.of(
                            count(row, "signed"),
                            count(row, "signed_started"),
                            count(row, "groundbreaking"),
                            count(row, "groundbreaking_commissioned"),
                            count(row, "due"),
                            count(row, "due_started"),
                            count(row, "planned"),
                            count(row, "started")));
        }
        return conversions;
    }

    Map<Group, Figures> figures(StatisticsQuery query, AsOf asOf, Scope scope) {
        Filter filter = filter(query, asOf, scope);
        Map<Group, Figures> figures = new HashMap<>();
        for (Tuple row : query(FIGURES.formatted(filter.expression(), LATEST_FIRST), filter)
                .getResultList()) {
            String batch = row.get("batch", String.class);
            figures.put(
                    new Group(row.get("session", Integer.class), batch == null ? null : Batch.valueOf(batch)),
                    new Figures(
                            count(row, "participations"),
                            count(row, "projects"),
                            row.get("investment", BigDecimal.class),
                            row.get("project_investment", BigDecimal.class)));
        }
        return figures;
    }

    private static Filter filter(StatisticsQuery query, AsOf asOf, Scope scope) {
        Filter filter = new Filter()
                .within(scope, "r.area_code", "r.responsible_unit", "r.lead_department")
                .anyOf("p.session_number", query.sessions())
                .anyOf("r.area_code", query.areaCodes());
        return asOf.standing(filter, "p.recorded_at", "p.withdrawn_at");
    }

    private NativeQuery<Tuple> query(String sql, Filter filter) {
        NativeQuery<Tuple> query = entities.unwrap(Session.class).createNativeQuery(sql, Tuple.class);
        filter.parameters().forEach((name, value) -> {
            if (value instanceof List<?> values) {
                query.setParameterList(name, values);
            } else {
                query.setParameter(name, value);
            }
        });
        return query;
    }

    private static long count(Tuple row, String column) {
        return row.get(column, Long.class);
    }
}
