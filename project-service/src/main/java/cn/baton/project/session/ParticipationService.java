package cn.baton.project.session;

import cn.baton.project.config.AsOf;
import cn.baton.project.registry.ProjectView;
import cn.baton.project.registry.Projects;
import cn.baton.project.session.messaging.ParticipationEvents;
import cn.baton.support.history.HistoryEntry;
import cn.baton.support.history.Journal;
import cn.baton.support.history.Verbs;
import cn.baton.support.http.ExpectedVersion;
import cn.baton.support.paging.Page;
import cn.baton.support.paging.PageRequest;
import cn.baton.support.problem.LocalizedText;
import cn.baton.support.problem.ProblemException;
import cn.baton.support.security.Caller;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** Use cases of participations. */
@ApplicationScoped
public class ParticipationService {

    private static final Caller SERVICE = Caller.service("project-service");

    private final SessionRepository sessions;
    private final ParticipationRepository participations;
    private final Projects projects;
    private final ParticipationEvents events;
    private final Verbs<Participation, ParticipationView> verbs;
    private final Clock clock;

    @Inject
    ParticipationService(
            SessionRepository sessions,
            ParticipationRepository participations,
            Projects projects,
            ParticipationEvents events,
            Journal journal,
            Clock clock) {
        this.sessions = sessions;
        this.participations = participations;
        this.projects = projects;
        this.events = events;
        this.verbs = journal.verbs(
                "participation",
                Participation::id,
                this::view,
                LocalizedText.of("没有此参会记录", "There is no such participation"));
        this.clock = clock;
    }

    @Transactional
    public ParticipationView record(int number, RecordParticipation command, Caller caller) {
        Session session = requireSession(number);
        ProjectView project = projects.touch("projectId", command.projectId(), caller);
        Participation participation = Participation.record(number, command, project.details(), clock);
        if (participations.keysOf(project.id()).contains(participation.key())) {
            throw ProblemException.conflict(
                    LocalizedText.of("该项目已参加本期同一批次", "The project is in this batch of the session already"));
        }
        participations.persist(participation);
        mark(project.id());
        return verbs.create(
                participation,
                "record",
                caller,
                (now, by) -> events.recorded(now, session.view(), projects.require(project.id(), by), by));
    }

    @Transactional
    public ParticipationView withdraw(
            int number, UUID id, ExpectedVersion expectedVersion, String reason, Caller caller) {
        Session session = requireSession(number);
        Participation participation = require(number, id);
        ProjectView project = projects.touchToSettle(participation.projectId(), caller);
        return verbs.change(
                participation,
                expectedVersion,
                "withdraw",
                caller,
                each -> {
                    each.withdraw(reason, clock);
                    mark(project.id());
                },
                (now, by) -> events.withdrawn(now, session.view(), projects.require(project.id(), by), by));
    }

    @Transactional
    public ParticipationView get(int number, UUID id, Caller caller) {
        Participation participation = require(number, id);
        return participation.view(projects.require(participation.projectId(), caller));
    }

    @Transactional
    public Page<ParticipationView> list(int number, ParticipationQuery query, PageRequest page, Caller caller) {
        requireSession(number);
        return list(List.of(number), query, page, caller);
    }

    /** @param numbers of the sessions; empty for all */
    @Transactional
    public Page<ParticipationView> list(
            List<Integer> numbers, ParticipationQuery query, PageRequest page, Caller caller) {
        AsOf asOf = AsOf.of(query.asOf(), clock);
        Page<Participation> found = participations.list(numbers, query, asOf, caller.scope(), page);
        Map<UUID, ProjectView> known = projects.known(
                found.items().stream().map(Participation::projectId).toList(), asOf.until());
        return found.map(participation -> participation.view(known.get(participation.projectId()), asOf));
    }

    /**
     * In how many sessions and batches may a project be: a handful.
     *
     * @param withdrawn also those that had been taken back
     */
    @Transactional
    public List<ParticipationView> ofProject(UUID projectId, boolean withdrawn, LocalDate day, Caller caller) {
        AsOf asOf = AsOf.of(day, clock);
        ProjectView project = projects.requireKnown(projectId, asOf, caller);
        return participations.ofProject(projectId, withdrawn, asOf).stream()
                .map(participation -> participation.view(project, asOf))
                .toList();
    }

    @Transactional
    public Page<HistoryEntry> history(int number, UUID id, PageRequest page, Caller caller) {
        return verbs.history(get(number, id, caller).id(), page);
    }

    private ParticipationView view(Participation participation) {
        return participation.view(projects.require(participation.projectId(), SERVICE));
    }

    private void mark(UUID project) {
        projects.setParticipations(project, participations.keysOf(project));
    }

    private Session requireSession(int number) {
        return sessions.byNumber(number).orElseThrow(() -> SessionService.unknown(number));
    }

    private Participation require(int number, UUID id) {
        return verbs.require(participations.in(number, id));
    }
}
