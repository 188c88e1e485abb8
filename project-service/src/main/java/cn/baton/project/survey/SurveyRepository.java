package cn.baton.project.survey;

import cn.baton.project.config.AsOf;
import cn.baton.support.paging.Filter;
import cn.baton.support.paging.Listing;
import cn.baton.support.paging.Page;
import cn.baton.support.paging.PageRequest;
import cn.baton.support.paging.RowScope;
import cn.baton.support.paging.SortKey;
import cn.baton.support.security.Scope;
import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.TypedQuery;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** All surveys. Seen by whoever may see the project or the area, by the unit that made the visit, and by the inspector who
 * recorded it. */
@ApplicationScoped
class SurveyRepository implements PanacheRepositoryBase<Survey, UUID> {

    private static final String FROM = "Survey r";

    /** Two questions, each of which has an index; with one "or" over both tables the database would read them whole. */
    private static final String OF_UNIT = """
            r.id in (
              select visit.id from Survey visit where visit.unit = %s
              union all
              select visit.id from Survey visit join Project p on p.id = visit.projectId
              where p.state.responsibleUnit = %s or p.state.leadDepartment = %s)""";

    private static final RowScope SEEN_BY = new RowScope("r.areaCode = %s", OF_UNIT, """
            (r.projectId in (select p.id from Project p where array_contains(p.state.staff, %s))
             or exists (select 1 from HistoryRow entry where entry.resource = 'survey' and entry.resourceId = r.id
                and entry.verb = 'record' and entry.who = %s))""");

    /** Sum of the scores and number of the answers in an area in a month. */
    record Sum(String areaCode, YearMonth month, long scores, long answers) {}

    private static final Listing<Survey> LISTING = new Listing<>(
            Survey.class,
            FROM,
            Survey::id,
            "-visitedOn",
            List.of(
                    new SortKey<>("visitedOn", "r.visitedOn", Survey::visitedOn, LocalDate::parse),
                    new SortKey<>("score", "r.score", Survey::score, Integer::valueOf)));

    Page<Survey> list(SurveyQuery query, AsOf asOf, Scope scope, PageRequest page) {
        return LISTING.page(getEntityManager(), filter(query, asOf, scope), page);
    }

    List<Sum> sums(SurveyQuery query, AsOf asOf, Scope scope) {
        Filter filter = filter(query, asOf, scope);
        TypedQuery<Object[]> sums = getEntityManager()
                .createQuery(
                        "select r.areaCode, extract(year from r.visitedOn), extract(month from r.visitedOn),"
                                + " sum(r.score), count(*) from " + FROM + " where " + filter.expression()
                                + " group by 1, 2, 3 order by 1, 2, 3",
                        Object[].class);
        filter.parameters().forEach(sums::setParameter);
        return sums.getResultList().stream()
                .map(row ->
                        new Sum((String) row[0], YearMonth.of((Integer) row[1], (Integer) row[2]), (Long) row[3], (Long)
                                row[4]))
                .toList();
    }

    /** Whether one that stands says the same, word for word. */
    boolean isRecorded(Survey survey) {
        return list("visitedOn = ?1 and score = ?2 and withdrawnAt is null", survey.visitedOn(), survey.score())
                .stream()
                .anyMatch(survey::saysTheSameAs);
    }

    Optional<Survey> findInScope(UUID id, Scope scope) {
        Filter filter = visible(scope).add("r.id = %s", id);
        TypedQuery<Survey> query =
                getEntityManager().createQuery("select r from " + FROM + " where " + filter.expression(), Survey.class);
        filter.parameters().forEach(query::setParameter);
        return query.getResultStream().findFirst();
    }

    private static Filter filter(SurveyQuery query, AsOf asOf, Scope scope) {
        Filter filter = visible(scope)
                .equal("r.projectId", query.projectId())
                .anyOf("r.areaCode", query.areaCodes())
                .anyOf("r.score", query.scores())
                .between("r.visitedOn", query.visitedOnFrom(), query.visitedOnTo());
        return asOf.told(filter, "r.recordedAt", "r.withdrawnAt", query.withdrawn());
    }

    private static Filter visible(Scope scope) {
        return Filter.within(scope, SEEN_BY);
    }
}
