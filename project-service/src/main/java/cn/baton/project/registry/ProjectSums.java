package cn.baton.project.registry;

import cn.baton.support.paging.Filter;
import cn.baton.support.security.Scope;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.Tuple;
import jakarta.persistence.TypedQuery;
import jakarta.transaction.Transactional;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;

/** Sums over lists of projects: the same filter, the same scope and the same day as the list that they sum. */
@ApplicationScoped
public class ProjectSums {

    private static final String SUMS = "count(*), coalesce(sum(r.state.totalInvestment), 0)";

    private final ProjectListing listing;
    private final EntityManager entities;

    @Inject
    ProjectSums(ProjectListing listing, EntityManager entities) {
        this.listing = listing;
        this.entities = entities;
    }

    /**
     * @param group broken down by this first; null for no such breakdown
     * @param key broken down by this
     * @return in order of group, then key; what has none comes last
     */
    @Transactional(Transactional.TxType.MANDATORY)
    public List<ProjectSum> by(Dimension group, Dimension key, ProjectQuery query, Scope scope) {
        Filter filter = listing.filter(query, scope);
        key.narrow(filter);
        if (group != null && group != key) {
            group.narrow(filter);
        }
        String first = group == null ? "null" : group.expression();
        String grouping = group == null ? key.expression() : first + ", " + key.expression();
        String order = group == null ? key.order() : group.order() + ", " + key.order();
        String join = group == null || group == key ? key.join() : group.join() + key.join();
        return rows(
                "select cast(" + first + " as String), " + key.expression() + ", " + SUMS + " from " + row(query) + join
                        + " where " + filter.expression() + " group by " + grouping + " order by " + order,
                filter);
    }

    /** Of all projects of the list. */
    @Transactional(Transactional.TxType.MANDATORY)
    public ProjectSum total(ProjectQuery query, Scope scope) {
        return total(query, listing.filter(query, scope));
    }

    /** Of those projects of the list that are neither suspended nor removed. */
    @Transactional(Transactional.TxType.MANDATORY)
    public ProjectSum onCourse(ProjectQuery query, Scope scope) {
        return total(query, ProjectListing.onCourse(listing.filter(query, scope), true));
    }

    /**
     * Of those projects of the list whose step fell on one of these days.
     *
     * @param stage one that has a day: not PLANNED, nor one beside the course
     */
    @Transactional(Transactional.TxType.MANDATORY)
    public ProjectSum reaching(ProjectStage stage, LocalDate from, LocalDate to, ProjectQuery query, Scope scope) {
        Filter filter = listing.filter(query, scope);
        ProjectListing.days(filter, ProjectListing.dayOf(stage), new ProjectQuery.Range<>(from, to));
        return total(query, filter);
    }

    /** The list itself, for sums over what belongs to its projects. */
    public ProjectSelection selection(Dimension dimension, ProjectQuery query, Scope scope) {
        return ProjectSelection.of(row(query), dimension, listing.filter(query, scope));
    }

    private ProjectSum total(ProjectQuery query, Filter filter) {
        return rows("select null, null, " + SUMS + " from " + row(query) + " where " + filter.expression(), filter)
                .getFirst();
    }

    private static String row(ProjectQuery query) {
        return (query.asOf() == null ? Project.class : KnownProject.class).getSimpleName() + " r";
    }

    private List<ProjectSum> rows(String hql, Filter filter) {
        TypedQuery<Tuple> query = entities.createQuery(hql, Tuple.class);
        filter.parameters().forEach(query::setParameter);
        return query.getResultList().stream()
                .map(row -> new ProjectSum(
                        row.get(0, String.class),
                        row.get(1, String.class),
                        row.get(2, Long.class),
                        row.get(3, BigDecimal.class)))
                .toList();
    }
}
