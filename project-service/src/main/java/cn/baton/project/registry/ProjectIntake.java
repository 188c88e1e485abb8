package cn.baton.project.registry;

import cn.baton.project.registry.messaging.ProjectEvents;
import cn.baton.support.http.ExpectedVersion;
import cn.baton.support.problem.LocalizedText;
import cn.baton.support.problem.ProblemException;
import cn.baton.support.security.Caller;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;

import java.time.Clock;
import java.util.UUID;

/**
 * What is refused of a project and what is kept of it, in the caller's transaction.
 *
 * <p>No method is {@code @Transactional}, on purpose: whoever takes in many projects goes on after one that is refused,
 * and every transactional method that a refusal passes through marks the transaction for rollback. What is refused is
 * refused before anything is written.
 */
@ApplicationScoped
public class ProjectIntake {

    private final ProjectRepository projects;
    private final ProjectCodes codes;
    private final MainProjects mainProjects;
    private final ProjectVerbs verbs;
    private final ProjectEvents events;
    private final Clock clock;

    @Inject
    ProjectIntake(
            ProjectRepository projects,
            ProjectCodes codes,
            MainProjects mainProjects,
            ProjectVerbs verbs,
            ProjectEvents events,
            Clock clock) {
        this.projects = projects;
        this.codes = codes;
        this.mainProjects = mainProjects;
        this.verbs = verbs;
        this.events = events;
        this.clock = clock;
    }

    /**
     * What another system reports of a project: the one of that id changes; without an id, one is registered. After a
     * refusal the transaction goes on as if it had not been asked, once the persistence context is cleared.
     *
     * @param id null for a project that is not registered yet
     * @param details all that is known of it now, with what stays as it was
     */
    public ProjectView upsert(UUID id, ProjectDetails details, Caller caller) {
        if (id == null) {
            return register(details, caller);
        }
        ExpectedVersion version = ExpectedVersion.of(verbs.require(id, caller).version());
        return verbs.apply(
                id, version, "change", caller, events::changed, project -> describe(project, details, caller));
    }

    ProjectView register(ProjectDetails details, Caller caller) {
        requireOwnArea(details, caller);
        codes.require(details, null);
        requireUnique(details, null);
        mainProjects.require(details, null, null, caller);
        Project project = Project.register(details, clock);
        projects.persist(project);
        return verbs.register(project, caller, events::registered);
    }

    void describe(Project project, ProjectDetails changed, Caller caller) {
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
