package cn.baton.project.session;

import cn.baton.project.config.AsOf;
import cn.baton.support.paging.Filter;
import cn.baton.support.security.Scope;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.Tuple;
import org.hibernate.query.NativeQuery;

import java.util.HashMap;
import java.util.Map;

import static cn.baton.project.session.StatisticsSql.count;

/** What became of participations, counted where they lie; the sum over all sessions comes from the same reading. */
@ApplicationScoped
class ConversionRepository {

    private static final String CONVERSION = """
            select session_number as session,
                   count(*) filter (where batch = 'SIGNING') as signed,
                   count(*) filter (where batch = 'SIGNING' and started_on <= :day) as signed_started,
                   count(*) filter (where batch = 'GROUNDBREAKING') as groundbreaking,
                   count(*) filter (where batch = 'GROUNDBREAKING' and commissioned_on <= :day)
                       as groundbreaking_commissioned,
                   count(*) filter (where due_start_on <= :day) as due,
                   count(*) filter (where due_start_on <= :day and started_on <= :day) as due_started,
                   count(*) filter (where planned_start_year = :year) as planned,
                   count(*) filter (where started_on <= :day and (planned_start_year = :year
                       or planned_start_year > :year and extract(year from started_on) = :year)) as started
            from (
                select p.session_number, p.batch, p.due_start_on, p.planned_start_year,
                       r.started_on, r.commissioned_on
                from participation p
                join session_validity s
                    on s.number = p.session_number and s.known_from < :until and s.known_until >= :until
                join project_validity r on r.id = p.project_id and r.known_from < :until and r.known_until >= :until
                where %s) known
            group by rollup (session_number)""";

    private final StatisticsSql statistics;

    @Inject
    ConversionRepository(StatisticsSql statistics) {
        this.statistics = statistics;
    }

    /** By session; under null that of all together. */
    Map<Integer, Conversion> bySession(StatisticsQuery query, AsOf asOf, ConversionPeriod period, Scope scope) {
        Filter filter = StatisticsSql.filter(query, asOf, scope);
        NativeQuery<Tuple> sums = statistics
                .query(CONVERSION.formatted(filter.expression()), filter, asOf)
                .setParameter("day", period.until())
                .setParameter("year", period.year());
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
}
