package cn.baton.project.registry;

import cn.baton.project.registry.messaging.ProjectEvents;
import cn.baton.support.history.History;
import cn.baton.support.history.HistoryEntry;
import cn.baton.support.history.Journal;
import cn.baton.support.http.MergePatch;
import cn.baton.support.http.Preconditions;
import cn.baton.support.paging.Page;
import cn.baton.support.paging.PageRequest;
import cn.baton.support.problem.LocalizedText;
import cn.baton.support.problem.ProblemException;
import cn.baton.support.security.Caller;
import com.fasterxml.jackson.databind.JsonNode;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import java.util.function.BiConsumer;
import java.util.function.Consumer;

/** Use cases of the registry; the transaction boundary. */
@ApplicationScoped
public class ProjectService {

    static final String RESOURCE = "project";

    private final ProjectRepository projects;
    private final Projects known;
    private final ProjectCodes codes;
    private final ProjectEvents events;
    private final Event<ProjectChanged> changes;
    private final EvidenceFiles files;
    private final History history;
    private final Journal journal;
    private final MergePatch mergePatch;
    private final Clock clock;

    @Inject
    ProjectService(
            ProjectRepository projects,
            Projects known,
            ProjectCodes codes,
            ProjectEvents events,
            Event<ProjectChanged> changes,
            EvidenceFiles files,
            History history,
            Journal journal,
            MergePatch mergePatch,
            Clock clock) {
        this.projects = projects;
        this.known = known;
        this.codes = codes;
        this.events = events;
        this.changes = changes;
        this.files = files;
        this.history = history;
        this.journal = journal;
        this.mergePatch = mergePatch;
        this.clock = clock;
    }

    @Transactional
    public ProjectView register(ProjectDetails details, Caller caller) {
        requireOwnArea(details, caller);
        codes.require(details, null);
        requireUnique(details, null);
        requireMainProject(details, null, caller);
        Project project = Project.register(details, clock);
        projects.persist(project);
        return journal.enter(RESOURCE, project.id(), "register", caller, null, project::view, events::registered);
    }

    @Transactional
    public ProjectView change(UUID id, long expectedVersion, JsonNode patch, Caller caller) {
        return apply(
                id,
                expectedVersion,
                "change",
                caller,
                events::changed,
                project -> describe(project, mergePatch.apply(project.details(), patch, ProjectDetails.class), caller));
    }

    /**
     * What another system tells of a project: the one of that id changes; without an id, one is registered. What is
     * refused is refused before anything is written, and the transaction outlives it: whoever brings many projects may
     * go on with the next.
     *
     * @param id null for a project that is not registered yet
     * @param details all that is known of it now, with what stays as it was
     */
    @Transactional(value = Transactional.TxType.MANDATORY, dontRollbackOn = ProblemException.class)
    public ProjectView upsert(UUID id, ProjectDetails details, Caller caller) {
        if (id == null) {
            return register(details, caller);
        }
        long version = require(id, caller).version();
        return apply(id, version, "change", caller, events::changed, project -> describe(project, details, caller));
    }

    @Transactional
    public ProjectView reserve(UUID id, long expectedVersion, ReserveProject command, Caller caller) {
        return apply(
                id,
                expectedVersion,
                "reserve",
                caller,
                events::changed,
                project -> project.reserve(command.reservedOn(), files.kept(id, command.evidence()), clock));
    }

    @Transactional
    public ProjectView sign(UUID id, long expectedVersion, SignProject command, Caller caller) {
        return apply(
                id,
                expectedVersion,
                "sign",
                caller,
                events::signed,
                project -> project.sign(
                        command.signedOn(), command.agreedStartOn(), files.kept(id, command.evidence()), clock));
    }

    @Transactional
    public ProjectView start(UUID id, long expectedVersion, StartProject command, Caller caller) {
        return apply(
                id,
                expectedVersion,
                "start",
                caller,
                events::started,
                project -> project.start(command.startedOn(), files.kept(id, command.evidence()), clock));
    }

    @Transactional
    public ProjectView complete(UUID id, long expectedVersion, CompleteProject command, Caller caller) {
        return apply(
                id,
                expectedVersion,
                "complete",
                caller,
                events::changed,
                project -> project.complete(command.completedOn(), files.kept(id, command.evidence()), clock));
    }

    @Transactional
    public ProjectView commission(UUID id, long expectedVersion, CommissionProject command, Caller caller) {
        return apply(
                id,
                expectedVersion,
                "commission",
                caller,
                events::commissioned,
                project -> project.commission(command.commissionedOn(), files.kept(id, command.evidence()), clock));
    }

    @Transactional
    public ProjectView reachCapacity(UUID id, long expectedVersion, ReachCapacity command, Caller caller) {
        return apply(
                id,
                expectedVersion,
                "reachCapacity",
                caller,
                events::atCapacity,
                project -> project.reachCapacity(command.atCapacityOn(), files.kept(id, command.evidence()), clock));
    }

    @Transactional
    public ProjectView suspend(UUID id, long expectedVersion, SetAside command, Caller caller) {
        return apply(
                id, expectedVersion, "suspend", caller, events::suspended, project -> project.suspend(command, clock));
    }

    @Transactional
    public ProjectView resume(UUID id, long expectedVersion, SetAside command, Caller caller) {
        return apply(id, expectedVersion, "resume", caller, events::resumed, project -> project.resume(command, clock));
    }

    @Transactional
    public ProjectView remove(UUID id, long expectedVersion, SetAside command, Caller caller) {
        return apply(id, expectedVersion, "remove", caller, events::removed, project -> project.remove(command, clock));
    }

    @Transactional
    public ProjectView transfer(UUID id, long expectedVersion, TransferLibrary command, Caller caller) {
        return apply(
                id,
                expectedVersion,
                "transfer",
                caller,
                events::libraryTransferred,
                project -> project.transfer(command, clock));
    }

    @Transactional
    public ProjectView get(UUID id, Caller caller) {
        return require(id, caller).view();
    }

    @Transactional
    public ProjectView getAsKnown(UUID id, LocalDate asOf, Caller caller) {
        known.requireKnowable(asOf);
        return projects.findKnown(id, asOf, caller.scope()).orElseThrow(Projects::unknown);
    }

    @Transactional
    public Page<ProjectView> list(ProjectQuery query, PageRequest page, Caller caller) {
        known.requireKnowable(query.asOf());
        return projects.list(query, caller.scope(), page);
    }

    /** The project, its main project and that one's chain projects. */
    @Transactional
    public List<ProjectView> related(UUID id, Caller caller) {
        UUID main = require(id, caller).details().mainProjectId();
        return projects.related(main == null ? id : main, caller.scope());
    }

    @Transactional
    public List<LibraryTransfer> libraryTransfers(UUID id, Caller caller) {
        return require(id, caller).libraryTransfers();
    }

    @Transactional
    public List<StageChange> transitions(UUID id, Caller caller) {
        return require(id, caller).stageChanges();
    }

    @Transactional
    public List<HistoryEntry> history(UUID id, Caller caller) {
        require(id, caller);
        return history.of(RESOURCE, id);
    }

    private ProjectView apply(
            UUID id,
            long expectedVersion,
            String verb,
            Caller caller,
            BiConsumer<ProjectView, Caller> announcement,
            Consumer<Project> verbs) {
        Project project = require(id, caller);
        Preconditions.requireVersion(project.version(), expectedVersion);
        ProjectView before = project.view();
        verbs.accept(project);
        journal.enter(RESOURCE, id, verb, caller, before, project::view, (now, by) -> {
            announcement.accept(now, by);
            changes.fire(new ProjectChanged(before, now, by));
        });
        // Read anew: who was told of the change may have left a mark, and with it a later version.
        return project.view();
    }

    private Project require(UUID id, Caller caller) {
        return projects.findInScope(id, caller.scope()).orElseThrow(Projects::unknown);
    }

    private void describe(Project project, ProjectDetails changed, Caller caller) {
        requireOwnArea(changed, caller);
        codes.require(changed, project.details());
        requireUnique(changed, project.id());
        requireMainProject(changed, project.id(), caller);
        project.change(changed, clock);
    }

    private static void requireOwnArea(ProjectDetails details, Caller caller) {
        caller.requireInScope(details.areaCode(), details.responsibleUnit(), details.leadDepartment());
    }

    private void requireUnique(ProjectDetails details, UUID self) {
        requireUnused("externalId", details.externalId(), self);
        requireUnused("nationalCode", details.nationalCode(), self);
    }

    private void requireUnused(String field, String value, UUID self) {
        if (value == null) {
            return;
        }
        projects.find("state." + field, value)
                .firstResultOptional()
                .filter(other -> !other.id().equals(self))
                .ifPresent(other -> {
                    throw ProblemException.conflict(
                            LocalizedText.of("%s %s 已被使用", "%s %s is in use already", field, value));
                });
    }

    private void requireMainProject(ProjectDetails details, UUID self, Caller caller) {
        UUID main = details.mainProjectId();
        if (main != null
                && (main.equals(self)
                        || projects.findInScope(main, caller.scope()).isEmpty())) {
            throw ProblemException.invalid(
                    "mainProjectId", LocalizedText.of("没有此主项目", "There is no such main project"));
        }
    }
}
