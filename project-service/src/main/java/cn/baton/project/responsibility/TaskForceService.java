package cn.baton.project.responsibility;

import cn.baton.project.config.AsOf;
import cn.baton.project.registry.Projects;
import cn.baton.support.history.HistoryEntry;
import cn.baton.support.history.Journal;
import cn.baton.support.history.Verbs;
import cn.baton.support.http.ExpectedVersion;
import cn.baton.support.http.Preconditions;
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
import java.util.Optional;
import java.util.UUID;

/** Use cases of task forces; the transaction boundary. */
@ApplicationScoped
public class TaskForceService {

    private final TaskForceRepository forces;
    private final Projects projects;
    private final Verbs<TaskForce, TaskForceView> verbs;
    private final Clock clock;

    @Inject
    TaskForceService(TaskForceRepository forces, Projects projects, Journal journal, Clock clock) {
        this.forces = forces;
        this.projects = projects;
        this.verbs = journal.verbs(
                "task-force",
                TaskForce::id,
                TaskForce::view,
                LocalizedText.of("本项目没有专班", "The project has no task force"));
        this.clock = clock;
    }

    /**
     * The first one, or another in the place of the present one.
     *
     * @param expectedVersion of the present one; empty when there is none yet
     */
    @Transactional
    public TaskForceView form(
            UUID projectId, FormTaskForce told, Optional<ExpectedVersion> expectedVersion, Caller caller) {
        projects.touch(projectId, caller);
        Optional<TaskForce> present = forces.ofProject(projectId);
        if (present.isEmpty()) {
            Preconditions.requireNone(expectedVersion);
            TaskForce force = TaskForce.form(projectId, told, clock);
            forces.persist(force);
            return verbs.create(force, "form", caller);
        }
        return verbs.change(
                present.get(),
                Preconditions.required(expectedVersion),
                "reform",
                caller,
                force -> force.reform(told, clock));
    }

    /**
     * For whoever sees the project now.
     *
     * @param on a day whose members alone are shown, or null for all
     * @param asOf the day at whose end it is looked at, today unless given
     */
    @Transactional
    public TaskForceView get(UUID projectId, LocalDate on, LocalDate asOf, Caller caller) {
        projects.require(projectId, caller);
        TaskForceView force = forces.knownOfProject(projectId, AsOf.of(asOf, clock))
                .orElseThrow(TaskForceService::unknown)
                .view();
        return on == null ? force : force.on(on);
    }

    @Transactional
    public Page<HistoryEntry> history(UUID projectId, PageRequest page, Caller caller) {
        return verbs.history(require(projectId, caller).id(), page);
    }

    private TaskForce require(UUID projectId, Caller caller) {
        projects.require(projectId, caller);
        return verbs.require(forces.ofProject(projectId));
    }

    private static ProblemException unknown() {
        return ProblemException.notFound(LocalizedText.of("本项目没有专班", "The project has no task force"));
    }
}
