package cn.baton.project.factor;

import cn.baton.project.config.AsOf;
import cn.baton.project.factor.messaging.FactorEvents;
import cn.baton.project.registry.ProjectView;
import cn.baton.project.registry.Projects;
import cn.baton.support.clock.BusinessTime;
import cn.baton.support.history.HistoryEntry;
import cn.baton.support.history.Journal;
import cn.baton.support.history.Verbs;
import cn.baton.support.http.ExpectedVersion;
import cn.baton.support.http.MergePatch;
import cn.baton.support.http.Preconditions;
import cn.baton.support.paging.Page;
import cn.baton.support.paging.PageRequest;
import cn.baton.support.problem.LocalizedText;
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

/**
 * What projects lack, and whether they get it.
 *
 * <p>A request is always locked before its project, and several projects in the order of their ids.
 */
@ApplicationScoped
public class FactorService {

    /** Acts for itself when a day has passed, and touches projects that the providing department may not see. */
    private static final Caller SERVICE = Caller.service("project-service");

    private final FactorRepository requests;
    private final Projects projects;
    private final FactorEvents events;
    private final Verbs<FactorRequest, FactorView> verbs;
    private final MergePatch mergePatch;
    private final Clock clock;

    @Inject
    FactorService(
            FactorRepository requests,
            Projects projects,
            FactorEvents events,
            Journal journal,
            MergePatch mergePatch,
            Clock clock) {
        this.requests = requests;
        this.projects = projects;
        this.events = events;
        this.verbs = journal.verbs(
                "factor-request",
                FactorRequest::id,
                this::view,
                LocalizedText.of("没有此要素需求", "There is no such factor request"));
        this.mergePatch = mergePatch;
        this.clock = clock;
    }

    @Transactional
    public FactorView request(UUID projectId, FactorDetails details, Caller caller) {
        ProjectView project = projects.touch(projectId, caller);
        FactorRequest request = FactorRequest.of(projectId, details, clock);
        requests.persist(request);
        return verbs.create(request, "request", caller, (view, by) -> events.requested(view, project, by));
    }

    @Transactional
    public FactorView change(UUID projectId, UUID id, ExpectedVersion expectedVersion, JsonNode patch, Caller caller) {
        FactorRequest request = lock(projectId, id, expectedVersion, caller);
        FactorView before = view(request);
        if (!request.change(mergePatch.apply(request.details(), patch, FactorDetails.class), clock)) {
            return before;
        }
        ProjectView project = projects.touchToSettle(projectId, SERVICE);
        return verbs.enter(request, before, "change", caller, (view, by) -> events.changed(view, project, by));
    }

    @Transactional
    public FactorView meet(
            UUID projectId, UUID id, ExpectedVersion expectedVersion, MeetFactorRequest command, Caller caller) {
        FactorRequest request = lock(projectId, id, expectedVersion, caller);
        FactorView before = view(request);
        request.meet(command.metOn(), command.evidence(), clock);
        ProjectView project = projects.touchToSettle(projectId, SERVICE);
        return verbs.enter(request, before, "meet", caller, (view, by) -> events.met(view, project, by));
    }

    @Transactional
    public FactorView cancel(UUID projectId, UUID id, ExpectedVersion expectedVersion, String reason, Caller caller) {
        FactorRequest request = lock(projectId, id, expectedVersion, caller);
        FactorView before = view(request);
        request.cancel(reason, clock);
        ProjectView project = projects.touchToSettle(projectId, SERVICE);
        return verbs.enter(request, before, "cancel", caller, (view, by) -> events.cancelled(view, project, by));
    }

    /** Announces that their days have passed, of each once. */
    @Transactional(Transactional.TxType.MANDATORY)
    void announceOverdue(List<UUID> ids) {
        List<FactorRequest> overdue = requests.list("id in ?1", ids);
        overdue.stream().sorted(Comparator.comparing(FactorRequest::projectId)).forEach(request -> {
            FactorView before = view(request);
            request.announceOverdue(clock);
            ProjectView project = projects.touchToSettle(request.projectId(), SERVICE);
            verbs.enter(request, before, "overdue", SERVICE, (view, by) -> events.overdue(view, project, by));
        });
    }

    @Transactional
    public FactorView get(UUID projectId, UUID id, Caller caller) {
        return view(verbs.require(requests.findInScope(projectId, id, caller.scope())));
    }

    @Transactional
    public Page<FactorView> list(FactorQuery query, PageRequest page, Caller caller) {
        return list(null, query, caller.scope(), page);
    }

    /**
     * 404 when the project is not there for the caller, rather than an empty list. The requests of one project are for
     * whoever sees it now; of the city's, for whoever saw theirs then.
     */
    @Transactional
    public Page<FactorView> listOf(UUID projectId, FactorQuery query, PageRequest page, Caller caller) {
        projects.require(projectId, caller);
        return list(projectId, query, Scope.ofParentInScope(), page);
    }

    @Transactional
    public Page<HistoryEntry> history(UUID projectId, UUID id, PageRequest page, Caller caller) {
        get(projectId, id, caller);
        return verbs.history(id, page);
    }

    private Page<FactorView> list(UUID projectId, FactorQuery query, Scope scope, PageRequest page) {
        AsOf asOf = AsOf.of(query.asOf(), clock);
        return requests.list(projectId, query, asOf, scope, page).map(request -> request.view(asOf.date()));
    }

    private FactorRequest lock(UUID projectId, UUID id, ExpectedVersion expectedVersion, Caller caller) {
        FactorRequest request = verbs.require(requests.findInScopeForUpdate(projectId, id, caller.scope()));
        Preconditions.requireVersion(request.version(), expectedVersion);
        return request;
    }

    private FactorView view(FactorRequest request) {
        return request.view(BusinessTime.today(clock));
    }
}
