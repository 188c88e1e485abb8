package cn.baton.project.session;

import cn.baton.project.config.AsOf;
import cn.baton.project.registry.Batch;
import cn.baton.support.paging.Filter;
import cn.baton.support.security.Scope;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.Tuple;

import java.math.BigDecimal;
import java.util.HashMap;
import java.util.Map;

import static cn.baton.project.session.StatisticsSql.count;

/**
 * Sums participations up where they lie. Beside each group the sums over all groups come from the same reading, so that
 * the parts and the whole cannot differ.
 */
@ApplicationScoped
class FiguresRepository {

    /**
     * A group of participations.
     *
     * @param key session or value of the dimension; null for projects that have none, {@link #ALL} for all together
     * @param batch null for all batches
     */
    record Group(String key, Batch batch) {

        /** No code is this short. */
        static final String ALL = "";
    }

    private static final String FIGURES = """
            select key, grouping(key) = 1 as all_keys, batch, count(*) as participations,
                   count(distinct project_id) as projects,
                   coalesce(sum(investment), 0) as investment,
                   coalesce(case grouping(key, batch)
                       when 0 then sum(investment)
                       when 1 then sum(investment) filter (where in_group = 1)
                       when 2 then sum(investment) filter (where in_batch = 1)
                       else sum(investment) filter (where in_all = 1)
                   end, 0) as project_investment
            from (
                select cast(%3$s as text) as key, p.batch, p.project_id, p.investment,
                       row_number() over (partition by p.project_id, %3$s order by %2$s) as in_group,
                       row_number() over (partition by p.project_id, p.batch order by %2$s) as in_batch,
                       row_number() over (partition by p.project_id order by %2$s) as in_all
                from participation p
                join session_validity s
                    on s.number = p.session_number and s.known_from < :until and s.known_until >= :until
                join project_validity r on r.id = p.project_id and r.known_from < :until and r.known_until >= :until
                where %1$s) known
            group by cube (key, batch)""";

    private static final String LATEST_FIRST = """
            p.investment is null, s.held_on desc, s.number desc, \
            array_position(array['COMMISSIONING', 'GROUNDBREAKING', 'SIGNING'], p.batch), p.recorded_at desc""";

    private final StatisticsSql statistics;

    @Inject
    FiguresRepository(StatisticsSql statistics) {
        this.statistics = statistics;
    }

    /** By the number of the session. */
    Map<Group, Figures> bySession(StatisticsQuery query, AsOf asOf, Scope scope) {
        return by("p.session_number", query, asOf, scope);
    }

    Map<Group, Figures> by(ParticipationDimension dimension, StatisticsQuery query, AsOf asOf, Scope scope) {
        return by("r." + dimension.column(), query, asOf, scope);
    }

    private Map<Group, Figures> by(String key, StatisticsQuery query, AsOf asOf, Scope scope) {
        Filter filter = StatisticsSql.filter(query, asOf, scope);
        Map<Group, Figures> figures = new HashMap<>();
        String sql = FIGURES.formatted(filter.expression(), LATEST_FIRST, key);
        for (Tuple row : statistics.query(sql, filter, asOf).getResultList()) {
            boolean all = row.get("all_keys", Boolean.class);
            String batch = row.get("batch", String.class);
            figures.put(
                    new Group(
                            all ? Group.ALL : row.get("key", String.class),
                            batch == null ? null : Batch.valueOf(batch)),
                    new Figures(
                            count(row, "participations"),
                            count(row, "projects"),
                            row.get("investment", BigDecimal.class),
                            row.get("project_investment", BigDecimal.class)));
        }
        return figures;
    }
}
