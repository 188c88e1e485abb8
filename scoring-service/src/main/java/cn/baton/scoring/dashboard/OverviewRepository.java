package cn.baton.scoring.dashboard;

import cn.baton.support.paging.Filter;
import cn.baton.support.paging.RowScope;
import cn.baton.support.security.Scope;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import org.hibernate.Session;
import org.hibernate.query.NativeQuery;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Counts facts: one statement a section, under the same scope as the lists of facts. */
@ApplicationScoped
class OverviewRepository {

    private static final List<String> STAGES = List.of(
            "PLANNED",
            "RESERVED",
            "SIGNED",
            "STARTED",
            "COMPLETED",
            "COMMISSIONED",
            "AT_CAPACITY",
            "SUSPENDED",
            "REMOVED");
    private static final String PROJECTS = """
            select p.stage, count(*), coalesce(sum(p.total_investment), 0)
            from project_fact p where %s group by p.stage order by p.stage""";
    /** The clock stands still while a submission waits for its verification, and while the issue is suspended. */
    private static final String ISSUES = """
            select count(*),
                   count(*) filter (where i.status = 'CLOSED'),
                   count(*) filter (where i.status not in ('CLOSED', 'SUSPENDED')
                                      and i.due_on < coalesce(i.stopped_on, :today))
            from located_issue i where %s and i.status <> 'CANCELLED'""";

    private static final String LETTERS = """
            select count(*) filter (where l.kind = 'REMINDER' and l.issued_at is not null),
                   count(*) filter (where l.kind = 'SUPERVISION' and l.issued_at is not null),
                   count(*) filter (where l.delivered_on is not null),
                   count(*) filter (where l.replied_on is not null),
                   count(*) filter (where l.delivered_on is not null and l.replied_on <= l.reply_due_on),
                   count(*) filter (where l.delivered_on is not null
                                      and (l.reply_due_on < :today
                                           or (l.reply_due_on is not null and l.replied_on is not null)))
            from located_letter l where %s and l.state <> 'REVOKED'""";

    /** Projects that the subject looks after. */
    private static final String ASSIGNED = " in (select mine.project_id from assignment_replica mine"
            + " where mine.subject = %s and mine.begins_at <= now() and mine.ends_at > now())";

    private static final RowScope PROJECT_SCOPE = RowScope.of("p.area_code", "p.responsible_unit", "p.lead_department")
            .assignedBy("p.project_id" + ASSIGNED);
    private static final RowScope ISSUE_SCOPE =
            RowScope.of("i.area", "i.responsible_unit").assignedBy("i.project_id" + ASSIGNED);
    private static final RowScope LETTER_SCOPE =
            RowScope.of("l.area", "l.recipient_unit").assignedBy("l.project_id" + ASSIGNED);

    private static final int MOST_DECIMALS = 10;
    private static final int LEAST_DECIMALS = 4;

    private final EntityManager entities;

    @Inject
    OverviewRepository(EntityManager entities) {
        this.entities = entities;
    }

    Overview.Projects projects(Scope scope) {
        Filter filter = Filter.within(scope, PROJECT_SCOPE);
        Map<String, Long> byStage = new LinkedHashMap<>();
        STAGES.forEach(stage -> byStage.put(stage, 0L));
        long total = 0;
        BigDecimal investment = BigDecimal.ZERO;
        for (Object[] row : query(PROJECTS, filter).getResultList()) {
            long count = (Long) row[1];
            byStage.put((String) row[0], count);
            total += count;
            investment = investment.add((BigDecimal) row[2]);
        }
        return new Overview.Projects(total, byStage, investment);
    }

    Overview.Issues issues(Scope scope, LocalDate today) {
        Filter filter = Filter.within(scope, ISSUE_SCOPE);
        Object[] row = query(ISSUES, filter).setParameter("today", today).getSingleResult();
        long found = (Long) row[0];
        long rectified = (Long) row[1];
        return new Overview.Issues(found, rectified, found - rectified, (Long) row[2], ratio(rectified, found));
    }

    Overview.Letters letters(Scope scope, LocalDate today) {
        Filter filter = Filter.within(scope, LETTER_SCOPE);
        Object[] row = query(LETTERS, filter).setParameter("today", today).getSingleResult();
        return new Overview.Letters(
                (Long) row[0], (Long) row[1], (Long) row[2], (Long) row[3], ratio((Long) row[4], (Long) row[5]));
    }

    private NativeQuery<Object[]> query(String sql, Filter filter) {
        NativeQuery<Object[]> query =
                entities.unwrap(Session.class).createNativeQuery(sql.formatted(filter.expression()), Object[].class);
        filter.parameters().forEach(query::setParameter);
        return query;
    }

    private static BigDecimal ratio(long part, long whole) {
        if (whole == 0) {
            return null;
        }
        BigDecimal ratio = BigDecimal.valueOf(part)
                .divide(BigDecimal.valueOf(whole), MOST_DECIMALS, RoundingMode.HALF_UP)
                .stripTrailingZeros();
        return ratio.scale() < LEAST_DECIMALS ? ratio.setScale(LEAST_DECIMALS, RoundingMode.UNNECESSARY) : ratio;
    }
}
