package cn.baton.project.registry;

import cn.baton.project.config.AsOf;
import cn.baton.project.registry.messaging.ProjectEvents;
import cn.baton.support.history.HistoryEntry;
import cn.baton.support.http.ExpectedVersion;
import cn.baton.support.http.MergePatch;
import cn.baton.support.paging.Page;
import cn.baton.support.paging.PageRequest;
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

    private final ProjectRepository projects;
    private final Projects known;
    private final ProjectEvents events;
    private final ProjectVerbs verbs;
    private final ProjectIntake intake;
    private final MergePatch mergePatch;
    private final Clock clock;

    @Inject
    ProjectService(
            ProjectRepository projects,
            Projects known,
            ProjectEvents events,
            ProjectVerbs verbs,
            ProjectIntake intake,
            MergePatch mergePatch,
            Clock clock) {
        this.projects = projects;
        this.known = known;
        this.events = events;
        this.verbs = verbs;
        this.intake = intake;
        this.mergePatch = mergePatch;
        this.clock = clock;
    }

    @Transactional
    public ProjectView register(ProjectDetails details, Caller caller) {
        return intake.register(details, caller);
    }

    @Transactional
    public ProjectView change(UUID id, ExpectedVersion expectedVersion, JsonNode patch, Caller caller) {
        return verbs.apply(
                id,
                expectedVersion,
                "change",
                caller,
                events::changed,
                project -> intake.describe(
                        project, mergePatch.apply(project.details(), patch, ProjectDetails.class), caller));
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
        return verbs.history(id, page, caller);
    }
}
