package cn.baton.project.session;

import cn.baton.project.config.AsOf;
import cn.baton.project.registry.Batch;
import cn.baton.project.session.SessionStatisticsRepository.Group;
import cn.baton.support.security.Caller;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;

import java.time.Clock;
import java.util.List;
import java.util.Map;

/** The sessions in figures; a session in which the caller sees nobody is there with zeros. */
@ApplicationScoped
public class SessionStatistics {

    private final SessionRepository sessions;
    private final SessionStatisticsRepository statistics;
    private final Clock clock;

    @Inject
    SessionStatistics(SessionRepository sessions, SessionStatisticsRepository statistics, Clock clock) {
        this.sessions = sessions;
        this.statistics = statistics;
        this.clock = clock;
    }

    @Transactional
    public ConversionReport conversion(StatisticsQuery query, Caller caller) {
        AsOf asOf = AsOf.of(query.asOf(), clock);
        Map<Integer, Conversion> found = statistics.conversions(query, asOf, caller.scope());
        List<SessionConversion> each = sessions.known(asOf, query.sessions()).stream()
                .map(session -> new SessionConversion(
                        session.number(),
                        session.heldOn(),
                        session.quarter(),
                        found.getOrDefault(session.number(), Conversion.NONE)))
                .toList();
        return new ConversionReport(asOf.date(), each, found.getOrDefault(null, Conversion.NONE));
    }

    @Transactional
    public SessionReport figures(StatisticsQuery query, Caller caller) {
        AsOf asOf = AsOf.of(query.asOf(), clock);
        Map<Group, Figures> found = statistics.figures(query, asOf, caller.scope());
        List<SessionFigures> each = sessions.known(asOf, query.sessions()).stream()
                .map(session -> new SessionFigures(
                        session.number(), session.heldOn(), session.quarter(), byBatch(found, session.number())))
                .toList();
        return new SessionReport(asOf.date(), each, byBatch(found, null));
    }

    private static BatchFigures byBatch(Map<Group, Figures> found, Integer session) {
        return new BatchFigures(
                of(found, session, null),
                of(found, session, Batch.SIGNING),
                of(found, session, Batch.GROUNDBREAKING),
                of(found, session, Batch.COMMISSIONING));
    }

    private static Figures of(Map<Group, Figures> found, Integer session, Batch batch) {
        return found.getOrDefault(new Group(session, batch), Figures.NONE);
    }
}
