package cn.baton.project.session;

import cn.baton.project.config.AsOf;
import cn.baton.support.paging.Filter;
import cn.baton.support.paging.RowScope;
import cn.baton.support.security.Scope;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.Tuple;
import org.hibernate.Session;
import org.hibernate.query.NativeQuery;

import java.util.List;

/**
 * What the statistics of sessions read: participations {@code p} that stood, their sessions {@code s} and their projects
 * {@code r}, all as known on the day.
 */
@ApplicationScoped
class StatisticsSql {

    private static final RowScope PROJECTS = RowScope.of("r.area_code", "r.responsible_unit", "r.lead_department")
            .assignedBy("%s = any(r.staff)");

    private final EntityManager entities;

    @Inject
    StatisticsSql(EntityManager entities) {
        this.entities = entities;
    }

    static Filter filter(StatisticsQuery query, AsOf asOf, Scope scope) {
        Filter filter = Filter.within(scope, PROJECTS)
                .anyOf("p.session_number", query.sessions())
                .anyOf("r.area_code", query.areaCodes())
                .between("s.held_on", query.heldOnFrom(), query.lastHeldOn(asOf));
        return asOf.standing(filter, "p.recorded_at", "p.withdrawn_at");
    }

    NativeQuery<Tuple> query(String sql, Filter filter, AsOf asOf) {
        NativeQuery<Tuple> query = entities.unwrap(Session.class)
                .createNativeQuery(sql, Tuple.class)
                .setParameter("until", asOf.until());
        filter.parameters().forEach((name, value) -> {
            if (value instanceof List<?> values) {
                query.setParameterList(name, values);
            } else {
                query.setParameter(name, value);
            }
        });
        return query;
    }

    static long count(Tuple row, String column) {
        return row.get(column, Long.class);
    }
}
