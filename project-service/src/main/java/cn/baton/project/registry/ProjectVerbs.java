package cn.baton.project.registry;

import cn.baton.support.history.HistoryEntry;
import cn.baton.support.history.Journal;
import cn.baton.support.history.Verbs;
import cn.baton.support.http.ExpectedVersion;
import cn.baton.support.paging.Page;
import cn.baton.support.paging.PageRequest;
import cn.baton.support.security.Caller;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;

import java.util.UUID;
import java.util.function.BiConsumer;
import java.util.function.Consumer;

/** How every verb of a project goes: found in scope, in the version that the caller has seen, and entered in the journal. */
@ApplicationScoped
class ProjectVerbs {

    private final ProjectRepository projects;
    private final Verbs<Project, ProjectView> verbs;
    private final Event<ProjectChanged> changes;

    @Inject
    ProjectVerbs(ProjectRepository projects, Journal journal, Event<ProjectChanged> changes) {
        this.projects = projects;
        this.verbs = Projects.verbs(journal);
        this.changes = changes;
    }

    ProjectView apply(
            UUID id,
            ExpectedVersion expectedVersion,
            String verb,
            Caller caller,
            BiConsumer<ProjectView, Caller> announcement,
            Consumer<Project> change) {
        Project project = require(id, caller);
        ProjectView before = project.view();
        verbs.change(project, expectedVersion, verb, caller, change, (now, by) -> {
            announcement.accept(now, by);
            changes.fire(new ProjectChanged(before, now, by));
        });
        // Read anew: who was told of the change may have left a mark, and with it a later version.
        return project.view();
    }

    /** @param project persisted already */
    ProjectView register(Project project, Caller caller, BiConsumer<ProjectView, Caller> announcement) {
        return verbs.create(project, "register", caller, announcement);
    }

    Page<HistoryEntry> history(UUID id, PageRequest page, Caller caller) {
        return verbs.history(require(id, caller).id(), page);
    }

    /** 404 unless it is there and in the caller's scope. */
    Project require(UUID id, Caller caller) {
        return verbs.require(projects.findInScope(id, caller.scope()));
    }
}
