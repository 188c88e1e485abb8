package cn.baton.project.registry;

import cn.baton.project.config.AsOf;
import cn.baton.project.registry.messaging.ProjectEvents;
import cn.baton.support.history.History;
import cn.baton.support.history.HistoryEntry;
import cn.baton.support.history.Journal;
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
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

/** Use cases of the registry: what is known of projects; the transaction boundary. See {@link ProjectCourseService}. */
@ApplicationScoped
public class ProjectService {

    static final String RESOURCE = "project";

    private final ProjectRepository projects;
    private final Projects known;
    private final ProjectCodes codes;
    private final ProjectEvents events;
    private final ProjectVerbs verbs;
    private final MainProjects mainProjects;
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
            ProjectVerbs verbs,
            MainProjects mainProjects,
            History history,
            Journal journal,
            MergePatch mergePatch,
            Clock clock) {
        this.projects = projects;
        this.known = known;
        this.codes = codes;
        this.events = events;
        this.verbs = verbs;
        this.mainProjects = mainProjects;
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
        mainProjects.require(details, null, null, caller);
        Project project = Project.register(details, clock);
        projects.persist(project);
        return journal.enter(RESOURCE, project.id(), "register", caller, null, project::view, events::registered);
    }

    @Transactional
    public ProjectView change(UUID id, long expectedVersion, JsonNode patch, Caller caller) {
        return verbs.apply(
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
        long version = verbs.require(id, caller).version();
        return verbs.apply(
                id, version, "change", caller, events::changed, project -> describe(project, details, caller));
    }

    @Transactional
    public ProjectView get(UUID id, Caller caller) {
        return verbs.require(id, caller).view();
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
    public List<ProjectView> related(UUID id, LocalDate day, Caller caller) {
        AsOf asOf = AsOf.of(day, clock);
        UUID main = known.requireKnown(id, asOf, caller).details().mainProjectId();
        return projects.related(main == null ? id : main, asOf, caller.scope());
    }

    @Transactional
    public Page<HistoryEntry> history(UUID id, PageRequest page, Caller caller) {
        verbs.require(id, caller);
        return history.of(RESOURCE, id, page);
    }

    private void describe(Project project, ProjectDetails changed, Caller caller) {
        requireOwnArea(changed, caller);
        codes.require(changed, project.details());
        requireUnique(changed, project.id());
        mainProjects.require(changed, project.details(), project.id(), caller);
        project.change(changed, clock);
    }

    private static void requireOwnArea(ProjectDetails details, Caller caller) {
        caller.requireInScope(details.areaCode(), details.responsibleUnit(), details.leadDepartment());
    }

    private void requireUnique(ProjectDetails details, UUID self) {
        requireUnused("externalId", "外部编号", details.externalId(), self);
        requireUnused("nationalCode", "国家代码", details.nationalCode(), self);
    }

    private void requireUnused(String field, String chinese, String value, UUID self) {
        if (value == null) {
            return;
        }
        projects.find("state." + field, value)
                .firstResultOptional()
                .filter(other -> !other.id().equals(self))
                .ifPresent(other -> {
                    throw ProblemException.conflict(
                            field,
                            LocalizedText.of("%1$s %3$s 已被使用", "%2$s %3$s is in use already", chinese, field, value));
                });
    }
}
