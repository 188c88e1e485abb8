package cn.baton.project.session;

import cn.baton.project.config.AsOf;
import cn.baton.project.registry.Batch;
import cn.baton.project.session.FiguresRepository.Group;
import cn.baton.support.security.Caller;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Map;

/** The sessions in figures; a session in which the caller sees nobody is there with zeros. */
@ApplicationScoped
public class SessionStatistics {

    private final SessionRepository sessions;
    private final ConversionRepository conversions;
    private final FiguresRepository figures;
    private final Clock clock;

    @Inject
    SessionStatistics(
            SessionRepository sessions, ConversionRepository conversions, FiguresRepository figures, Clock clock) {
        this.sessions = sessions;
        this.conversions = conversions;
        this.figures = figures;
        this.clock = clock;
    }

    /**
     * @param year whose plans count; null for that of the last day
     * @param occurredTo last day on which a start or a commissioning counts; null for the end of the year, or for the day
     *     of the query when that is earlier
     */
    @Transactional
    public ConversionReport conversion(StatisticsQuery query, Integer year, LocalDate occurredTo, Caller caller) {
        AsOf asOf = AsOf.of(query.asOf(), clock);
        ConversionPeriod period = ConversionPeriod.of(year, occurredTo, asOf.date());
        Map<Integer, Conversion> found = conversions.bySession(query, asOf, period, caller.scope());
        List<SessionConversion> each = sessions.counted(query, asOf).stream()
                .map(session -> new SessionConversion(
                        session.number(),
                        session.heldOn(),
                        session.quarter(),
                        found.getOrDefault(session.number(), Conversion.NONE)))
                .toList();
        return new ConversionReport(
                asOf.date(), period.year(), period.until(), each, found.getOrDefault(null, Conversion.NONE));
    }

    /** @param by broken down by this as well; null for no breakdown */
    @Transactional
    public SessionReport figures(StatisticsQuery query, ParticipationDimension by, Caller caller) {
        AsOf asOf = AsOf.of(query.asOf(), clock);
        Map<Group, Figures> found = figures.bySession(query, asOf, caller.scope());
        List<SessionFigures> each = sessions.counted(query, asOf).stream()
                .map(session -> new SessionFigures(
                        session.number(),
                        session.heldOn(),
                        session.quarter(),
                        byBatch(found, Integer.toString(session.number()))))
                .toList();
        List<FiguresGroup> groups = by == null ? List.of() : groups(figures.by(by, query, asOf, caller.scope()));
        return new SessionReport(asOf.date(), each, by, groups, byBatch(found, Group.ALL));
    }

    private static List<FiguresGroup> groups(Map<Group, Figures> found) {
        return found.keySet().stream()
                .map(Group::key)
                .filter(key -> !Group.ALL.equals(key))
                .distinct()
                .sorted(Comparator.nullsLast(Comparator.naturalOrder()))
                .map(key -> new FiguresGroup(key, byBatch(found, key)))
                .toList();
    }

    private static BatchFigures byBatch(Map<Group, Figures> found, String key) {
        return new BatchFigures(
                of(found, key, null),
                of(found, key, Batch.SIGNING),
                of(found, key, Batch.GROUNDBREAKING),
                of(found, key, Batch.COMMISSIONING));
    }

    private static Figures of(Map<Group, Figures> found, String key, Batch batch) {
        return found.getOrDefault(new Group(key, batch), Figures.NONE);
    }
}
