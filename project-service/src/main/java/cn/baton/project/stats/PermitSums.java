package cn.baton.project.stats;

import cn.baton.project.registry.Dimension;
import cn.baton.project.registry.ProjectQuery;
import cn.baton.project.registry.ProjectSelection;
import cn.baton.project.registry.ProjectSums;
import cn.baton.support.clock.BusinessTime;
import cn.baton.support.security.Scope;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.Tuple;
import jakarta.persistence.TypedQuery;

import java.time.LocalDate;
import java.util.List;

/** Permits against their promise, as they were known on a day. */
@ApplicationScoped
class PermitSums {

    private static final String ISSUED =
            "filter (where permit.outcome = 'ISSUED' and permit.decisionRecordedAt < :end)";

    private static final String SUMS = """
            select %1$s, %2$s, count(*), count(*) ${issued},
                count(permit.dueOn) ${issued},
                count(*) filter (where permit.outcome = 'ISSUED' and permit.decisionRecordedAt < :end
                    and permit.decidedOn <= permit.dueOn),
                count(*) filter (where permit.dueOn < :day
                    and (permit.decisionRecordedAt is null or permit.decisionRecordedAt >= :end)),
                sum(permit.elapsedDays) ${issued}, sum(permit.elapsedWorkingDays) ${issued}
            from %3$s
            join Permit permit on permit.projectId = r.id
                and permit.recordedAt < :end and (permit.annulledAt is null or permit.annulledAt >= :end)
            where %4$s""".replace("${issued}", ISSUED);

    private final ProjectSums projects;
    private final EntityManager entities;

    @Inject
    PermitSums(ProjectSums projects, EntityManager entities) {
        this.projects = projects;
        this.entities = entities;
    }

    PermitSum total(LocalDate asOf, ProjectQuery query, Scope scope) {
        return rows(projects.selection(null, query, scope), "cast(null as String)", "", asOf)
                .getFirst();
    }

    /** By type, and by the dimension before it unless that is null. */
    List<PermitSum> by(Dimension dimension, LocalDate asOf, ProjectQuery query, Scope scope) {
        ProjectSelection selection = projects.selection(dimension, query, scope);
        String grouping = dimension == null
                ? " group by permit.type order by permit.type"
                : " group by %s, permit.type order by %s, permit.type".formatted(selection.group(), selection.order());
        return rows(selection, "permit.type", grouping, asOf);
    }

    private List<PermitSum> rows(ProjectSelection selection, String type, String grouping, LocalDate asOf) {
        TypedQuery<Tuple> query = entities.createQuery(
                SUMS.formatted(selection.group(), type, selection.from(), selection.where()) + grouping, Tuple.class);
        selection.parameters().forEach(query::setParameter);
        query.setParameter("end", BusinessTime.endOf(asOf)).setParameter("day", asOf);
        return query.getResultList().stream()
                .map(row -> PermitSum.of(
                        row.get(0, String.class),
                        row.get(1, String.class),
                        row.get(2, Long.class),
                        row.get(3, Long.class),
                        row.get(4, Long.class),
                        row.get(5, Long.class),
                        row.get(6, Long.class),
                        row.get(7, Number.class),
                        row.get(8, Number.class)))
                .toList();
    }
}
