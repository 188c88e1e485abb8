package cn.baton.project.session;

import cn.baton.project.config.AsOf;
import cn.baton.project.session.messaging.SessionEvents;
import cn.baton.support.history.HistoryEntry;
import cn.baton.support.history.Journal;
import cn.baton.support.history.Verbs;
import cn.baton.support.http.ExpectedVersion;
import cn.baton.support.http.MergePatch;
import cn.baton.support.paging.Page;
import cn.baton.support.paging.PageRequest;
import cn.baton.support.problem.LocalizedText;
import cn.baton.support.problem.ProblemException;
import cn.baton.support.security.Caller;
import com.fasterxml.jackson.databind.JsonNode;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;

import java.time.Clock;

/** Use cases of the sessions, which are the whole city's: every reader sees all of them. */
@ApplicationScoped
public class SessionService {

    private final SessionRepository sessions;
    private final SessionEvents events;
    private final Verbs<Session, SessionView> verbs;
    private final MergePatch mergePatch;
    private final Clock clock;

    @Inject
    SessionService(
            SessionRepository sessions, SessionEvents events, Journal journal, MergePatch mergePatch, Clock clock) {
        this.sessions = sessions;
        this.events = events;
        this.verbs = journal.verbs("session", Session::id, Session::view);
        this.mergePatch = mergePatch;
        this.clock = clock;
    }

    @Transactional
    public SessionView open(OpenSession command, Caller caller) {
        if (sessions.byNumber(command.number()).isPresent()) {
            throw ProblemException.conflict(
                    LocalizedText.of("第 %d 期已登记", "Session %d is registered already", command.number()));
        }
        Session session = Session.open(command.number(), command.details(), clock);
        sessions.persist(session);
        return verbs.create(session, "open", caller);
    }

    @Transactional
    public SessionView change(int number, ExpectedVersion expectedVersion, JsonNode patch, Caller caller) {
        return verbs.change(
                require(number),
                expectedVersion,
                "change",
                caller,
                session -> session.change(mergePatch.apply(session.details(), patch, SessionDetails.class), clock),
                events::changed);
    }

    @Transactional
    public SessionView get(int number) {
        return require(number).view();
    }

    @Transactional
    public Page<SessionView> list(SessionQuery query, PageRequest page) {
        return sessions.list(query, AsOf.of(query.asOf(), clock), page).map(KnownSession::view);
    }

    @Transactional
    public Page<HistoryEntry> history(int number, PageRequest page) {
        return verbs.history(require(number).id(), page);
    }

    private Session require(int number) {
        return sessions.byNumber(number).orElseThrow(() -> unknown(number));
    }

    static ProblemException unknown(int number) {
        return ProblemException.notFound(LocalizedText.of("第 %d 期“三个一批”活动尚未登记", "There is no session %d", number));
    }
}
