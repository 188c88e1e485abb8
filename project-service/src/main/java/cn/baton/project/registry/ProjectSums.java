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
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

import static java.util.stream.Collectors.joining;

/** Sums over lists of projects: the same filter, the same scope and the same day as the list that they sum. */
@ApplicationScoped
public class ProjectSums {

    private static final String SUMS = "count(*), coalesce(sum(r.state.totalInvestment), 0)";

    /** Steps of which overviews tell how many were taken in a year. */
    private static final List<ProjectStage> STEPS =
            List.of(ProjectStage.SIGNED, ProjectStage.STARTED, ProjectStage.COMPLETED, ProjectStage.COMMISSIONED);

    private static final String MARKS = "r.state.stage, r.state.library, r.state.libraryLevel, r.state.light";

    /** Column of the first step: after the marks, the number of projects and their investment. */
    private static final int FIRST_STEP = 6;

    private static final String TALLY = "select " + MARKS + ", " + SUMS + ", "
            + STEPS.stream().map(ProjectSums::step).collect(joining(", ")) + " from %s where %s group by " + MARKS;

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
        Filter filter = listing.filter(query, scope);
        return rows("select null, null, " + SUMS + " from " + row(query) + " where " + filter.expression(), filter)
                .getFirst();
    }

    /**
     * Everything that an overview shows, in one reading of the list.
     *
     * @param from first day on which a step counts
     * @param to last one
     */
    @Transactional(Transactional.TxType.MANDATORY)
    public ProjectTally tally(LocalDate from, LocalDate to, ProjectQuery query, Scope scope) {
        Filter filter = listing.filter(query, scope);
        TypedQuery<Tuple> tally = query(TALLY.formatted(row(query), filter.expression()), filter)
                .setParameter("from", from)
                .setParameter("to", to);
        return new ProjectTally(
                tally.getResultList().stream().map(ProjectSums::line).toList());
    }

    /** The list itself, for sums over what belongs to its projects. */
    public ProjectSelection selection(Dimension dimension, ProjectQuery query, Scope scope) {
        return ProjectSelection.of(row(query), dimension, listing.filter(query, scope));
    }

    /** The same, whatever key lists its projects are on. */
    public ProjectSelection selectionOnAnyKeyList(Dimension dimension, ProjectQuery query, Scope scope) {
        return ProjectSelection.of(row(query), dimension, listing.onAnyKeyList(query, scope));
    }

    private static String row(ProjectQuery query) {
        return (query.asOf() == null ? Project.class : KnownProject.class).getSimpleName() + " r";
    }

    private List<ProjectSum> rows(String hql, Filter filter) {
        return query(hql, filter)
                .getResultStream()
                .map(row -> sum(row, 2).as(row.get(0, String.class), row.get(1, String.class)))
                .toList();
    }

    private TypedQuery<Tuple> query(String hql, Filter filter) {
        TypedQuery<Tuple> query = entities.createQuery(hql, Tuple.class);
        filter.parameters().forEach(query::setParameter);
        return query;
    }

    private static ProjectTally.Line line(Tuple row) {
        Map<ProjectStage, ProjectSum> reached = new EnumMap<>(ProjectStage.class);
        int column = FIRST_STEP;
        for (ProjectStage stage : STEPS) {
            reached.put(stage, sum(row, column));
            column += 2;
        }
        return new ProjectTally.Line(
                row.get(0, ProjectStage.class),
                row.get(1, Library.class),
                row.get(2, LibraryLevel.class),
                row.get(3, Light.class),
                sum(row, 4),
                reached);
    }

    private static ProjectSum sum(Tuple row, int column) {
        return ProjectSum.of(row.get(column, Long.class), row.get(column + 1, BigDecimal.class));
    }

    private static String step(ProjectStage stage) {
        String taken = "case when r.state." + ProjectListing.dayOf(stage) + " between :from and :to then ";
        return "count(" + taken + "1 end), coalesce(sum(" + taken + "r.state.totalInvestment end), 0)";
    }
}
