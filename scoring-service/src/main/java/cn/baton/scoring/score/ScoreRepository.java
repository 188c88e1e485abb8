package cn.baton.scoring.score;

import cn.baton.scoring.evaluation.Indicator;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import org.hibernate.Session;
import org.hibernate.query.NativeQuery;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** Reads what scores are made of: the same number of statements for one area as for all. */
@ApplicationScoped
class ScoreRepository {

    private static final String TALLY = """
            select '%1$s' as indicator, area, sum(credit) as numerator, count(*) as denominator
            from (%2$s) %1$s where area in (:areas) group by area""";
    private static final String TALLIES = Arrays.stream(Population.values())
            .map(population -> TALLY.formatted(population.indicator(), population.query()))
            .collect(Collectors.joining(" union all "));
    private static final String RECORDS = """
            select id, label, credit from (%s) population where area = :area
            order by credit, label, id""";
    private static final String LETTERS = """
            select l.area, l.letter_id, l.kind, l.number, l.issue_id, l.issue_number
            from located_letter l
            where l.area in (:areas) and l.state <> 'REVOKED' and l.delivered_on between :start and :asOf""";
    /** The clock of an issue overdue in the month either still runs or stopped late, in the month or after it. */
    private static final String OVERDUE = """
            select i.area, i.issue_id, i.number, i.due_on, least(i.stopped_on, :asOf) as until
            from located_issue i
            where i.area in (:areas) and i.status not in ('CANCELLED', 'SUSPENDED') and i.due_on < :asOf
              and (i.stopped_on is null or (i.stopped_on > i.due_on and i.stopped_on >= :start))""";

    private static final String KNOWN = """
            select a.code from (values %s) as a(code)
            where exists (select 1 from project_fact where area_code = a.code)
               or exists (select 1 from located_issue where area = a.code)
               or exists (select 1 from located_letter where area = a.code)""";

    private final EntityManager entities;

    @Inject
    ScoreRepository(EntityManager entities) {
        this.entities = entities;
    }

    List<Tally> tally(Period period, BigDecimal closedLate, Collection<String> areas) {
        if (areas.isEmpty()) {
            return List.of();
        }
        return query(TALLIES, period, Map.of("areas", areas, "closedLate", closedLate)).getResultList().stream()
                .map(row -> new Tally(
                        Indicator.valueOf((String) row[0]),
                        (String) row[1],
                        (BigDecimal) row[2],
                        BigDecimal.valueOf((Long) row[3])))
                .toList();
    }

    List<BehindRecord> records(Population population, Period period, BigDecimal closedLate, String area, int limit) {
        return query(RECORDS.formatted(population.query()), period, Map.of("area", area, "closedLate", closedLate))
                .setMaxResults(limit)
                .getResultList()
                .stream()
                .map(row -> new BehindRecord(population.kind(), (UUID) row[0], (String) row[1], (BigDecimal) row[2]))
                .toList();
    }

    List<DeliveredLetter> letters(Period period, Collection<String> areas) {
        if (areas.isEmpty()) {
            return List.of();
        }
        return query(LETTERS, period, Map.of("areas", areas)).getResultList().stream()
                .map(row -> new DeliveredLetter(
                        (String) row[0], (UUID) row[1], (String) row[2], (String) row[3], (UUID) row[4], (String)
                                row[5]))
                .toList();
    }

    List<OverdueIssue> overdue(Period period, Collection<String> areas) {
        if (areas.isEmpty()) {
            return List.of();
        }
        return query(OVERDUE, period, Map.of("areas", areas)).getResultList().stream()
                .map(row -> new OverdueIssue(
                        (String) row[0], (UUID) row[1], (String) row[2], (LocalDate) row[3], (LocalDate) row[4]))
                .toList();
    }

    /** Those of the areas about which there is any fact. */
    Set<String> withFacts(List<String> areas) {
        if (areas.isEmpty()) {
            return Set.of();
        }
        String values = IntStream.range(0, areas.size())
                .mapToObj(i -> "(cast(:area" + i + " as text))")
                .collect(Collectors.joining(", "));
        NativeQuery<String> query =
                entities.unwrap(Session.class).createNativeQuery(KNOWN.formatted(values), String.class);
        IntStream.range(0, areas.size()).forEach(i -> query.setParameter("area" + i, areas.get(i)));
        return new HashSet<>(query.getResultList());
    }

    private NativeQuery<Object[]> query(String sql, Period period, Map<String, Object> parameters) {
        NativeQuery<Object[]> query = entities.unwrap(Session.class).createNativeQuery(sql, Object[].class);
        Map<String, LocalDate> dates = Map.of(
                "start", period.start(),
                "end", period.end(),
                "yearStart", period.yearStart(),
                "asOf", period.asOf(),
                "over", period.over());
        query.getParameterMetadata().getNamedParameterNames().forEach(name -> {
            if (dates.containsKey(name)) {
                query.setParameter(name, dates.get(name));
            } else if (parameters.get(name) instanceof Collection<?> values) {
                query.setParameterList(name, values);
            } else {
                query.setParameter(name, parameters.get(name));
            }
        });
        return query;
    }
}
