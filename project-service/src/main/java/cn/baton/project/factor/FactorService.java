package cn.baton.project.factor;

import cn.baton.project.config.AsOf;
import cn.baton.project.factor.messaging.FactorEvents;
import cn.baton.project.registry.ProjectView;
import cn.baton.project.registry.Projects;
import cn.baton.support.clock.BusinessTime;
import cn.baton.support.history.History;
import cn.baton.support.history.HistoryEntry;
import cn.baton.support.history.Journal;
import cn.baton.support.http.ExpectedVersion;
import cn.baton.support.http.MergePatch;
import cn.baton.support.http.Preconditions;
import cn.baton.support.paging.Page;
import cn.baton.support.paging.PageRequest;
import cn.baton.support.problem.LocalizedText;
import cn.baton.support.problem.ProblemException;
import cn.baton.support.security.Caller;
import cn.baton.support.security.Scope;
import com.fasterxml.jackson.databind.JsonNode;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;

import java.time.Clock;
import java.util.Comparator;
import java.util.List;
import java.util.UUID;
import java.util.function.Consumer;

/**
 * What projects lack, and whether they get it.
 *
 * <p>A request is always locked before its project, and several projects in the order of their ids.
 */
@ApplicationScoped
public class FactorService {

    private static final String RESOURCE = "factor-request";

    /** Acts for itself when a day has passed, and touches projects that the providing department may not see. */
    private static final Caller SERVICE = Caller.service("project-service");

    private final FactorRepository requests;
    private final Projects projects;
    private final FactorEvents events;
    private final History history;
    private final Journal journal;
    private final MergePatch mergePatch;
    private final Clock clock;

    @Inject
    FactorService(
            FactorRepository requests,
            Projects projects,
            FactorEvents events,
            History history,
            Journal journal,
            MergePatch mergePatch,
            Clock clock) {
        this.requests = requests;
        this.projects = projects;
        this.events = events;
        this.history = history;
        this.journal = journal;
        this.mergePatch = mergePatch;
        this.clock = clock;
    }

    @Transactional
    public FactorView request(UUID projectId, FactorDetails details, Caller caller) {
        ProjectView project = projects.touch(projectId, caller);
        FactorRequest request = FactorRequest.of(projectId, details, clock);
        requests.persist(request);
        return enter(request, "request", null, caller, view -> events.requested(view, project, caller));
    }

    @Transactional
    public FactorView change(UUID projectId, UUID id, ExpectedVersion expectedVersion, JsonNode patch, Caller caller) {
        FactorRequest request = lock(projectId, id, expectedVersion, caller);
        FactorView before = view(request);
        if (!request.change(mergePatch.apply(request.details(), patch, FactorDetails.class), clock)) {
            return before;
        }
        ProjectView project = projects.touchToSettle(projectId, SERVICE);
        return enter(request, "change", before, caller, view -> events.changed(view, project, caller));
    }

    @Transactional
    public FactorView meet(
            UUID projectId, UUID id, ExpectedVersion expectedVersion, MeetFactorRequest command, Caller caller) {
        FactorRequest request = lock(projectId, id, expectedVersion, caller);
        FactorView before = view(request);
        request.meet(command.metOn(), command.evidence(), clock);
        ProjectView project = projects.touchToSettle(projectId, SERVICE);
        return enter(request, "meet", before, caller, view -> events.met(view, project, caller));
    }

    @Transactional
    public FactorView cancel(UUID projectId, UUID id, ExpectedVersion expectedVersion, String reason, Caller caller) {
        FactorRequest request = lock(projectId, id, expectedVersion, caller);
        FactorView before = view(request);
        request.cancel(reason, clock);
        ProjectView project = projects.touchToSettle(projectId, SERVICE);
        return enter(request, "cancel", before, caller, view -> events.cancelled(view, project, caller));
    }

    /** Announces that their days have passed, of each once. */
    @Transactional(Transactional.TxType.MANDATORY)
    void announceOverdue(List<UUID> ids) {
        List<FactorRequest> overdue = requests.list("id in ?1", ids);
        overdue.stream().sorted(Comparator.comparing(FactorRequest::projectId)).forEach(request -> {
            FactorView before = view(request);
            request.announceOverdue(clock);
            ProjectView project = projects.touchToSettle(request.projectId(), SERVICE);
            enter(request, "overdue", before, SERVICE, view -> events.overdue(view, project, SERVICE));
        });
    }

    @Transactional
    public FactorView get(UUID projectId, UUID id, Caller caller) {
        return view(requests.findInScope(projectId, id, caller.scope()).orElseThrow(FactorService::unknown));
    }

    @Transactional
    public Page<FactorView> list(FactorQuery query, PageRequest page, Caller caller) {
        return list(query, caller.scope(), page);
    }

    /**
     * 404 when the project is not there for the caller, rather than an empty list. The requests of one project are for
     * whoever sees it now; of the city's, for whoever saw theirs then.
     */
    @Transactional
    public Page<FactorView> listOf(UUID projectId, FactorQuery query, PageRequest page, Caller caller) {
        projects.require(projectId, caller);
        return list(query.of(projectId), Scope.ofParentInScope(), page);
    }

    @Transactional
    public Page<HistoryEntry> history(UUID projectId, UUID id, PageRequest page, Caller caller) {
        get(projectId, id, caller);
        return history.of(RESOURCE, id, page);
    }

    private Page<FactorView> list(FactorQuery query, Scope scope, PageRequest page) {
        AsOf asOf = AsOf.of(query.asOf(), clock);
        return requests.list(query, asOf, scope, page).map(request -> request.view(asOf.date()));
    }

    private FactorRequest lock(UUID projectId, UUID id, ExpectedVersion expectedVersion, Caller caller) {
        FactorRequest request =
                requests.findInScopeForUpdate(projectId, id, caller.scope()).orElseThrow(FactorService::unknown);
        Preconditions.requireVersion(request.version(), expectedVersion);
        return request;
    }

    private FactorView enter(
            FactorRequest request, String verb, FactorView before, Caller caller, Consumer<FactorView> announcement) {
        return journal.enter(
                RESOURCE,
                request.id(),
                verb,
                caller,
                before,
                () -> view(request),
                (view, by) -> announcement.accept(view));
    }

    private FactorView view(FactorRequest request) {
        return request.view(BusinessTime.today(clock));
    }

    private static ProblemException unknown() {
        return ProblemException.notFound(LocalizedText.of("没有此要素需求", "There is no such factor request"));
    }
}
