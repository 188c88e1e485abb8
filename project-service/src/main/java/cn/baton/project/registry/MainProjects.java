package cn.baton.project.registry;

import cn.baton.support.problem.LocalizedText;
import cn.baton.support.problem.ProblemException;
import cn.baton.support.security.Caller;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.LockModeType;

import java.util.Objects;
import java.util.UUID;
import java.util.stream.Stream;

/** Main projects and their chain projects (链上项目): two levels, so that every project belongs to one main project. */
@ApplicationScoped
class MainProjects {

    private final ProjectRepository projects;

    @Inject
    MainProjects(ProjectRepository projects) {
        this.projects = projects;
    }

    /**
     * 422 on a main project that is not there for the caller; 409 on one that cannot be one, or for a project that has
     * chain projects itself.
     *
     * @param before what was known, null of a new project: a link that stays is not asked for again
     * @param self null of a new project
     */
    void require(ProjectDetails told, ProjectDetails before, UUID self, Caller caller) {
        UUID main = told.mainProjectId();
        if (main == null || (before != null && main.equals(before.mainProjectId()))) {
            return;
        }
        if (main.equals(self)) {
            throw unknown();
        }
        lock(main, self);
        Project found = projects.findInScope(main, caller.scope()).orElseThrow(MainProjects::unknown);
        found.requireNotRemoved();
        if (found.details().mainProjectId() != null) {
            throw ProblemException.conflict(
                    "mainProjectId",
                    LocalizedText.of("所选主项目本身是链上项目", "The main project is a chain project of another one itself"));
        }
        if (self != null && projects.count("state.mainProjectId", self) > 0) {
            throw ProblemException.conflict(
                    "mainProjectId",
                    LocalizedText.of("此项目已有链上项目，不能再设主项目", "This project has chain projects and cannot become one"));
        }
    }

    /** Nobody makes the one a chain project, or the other a main project, until this transaction ends. */
    private void lock(UUID main, UUID self) {
        Stream.of(main, self)
                .filter(Objects::nonNull)
                .sorted()
                .forEach(id -> projects.findById(id, LockModeType.PESSIMISTIC_WRITE));
    }

    private static ProblemException unknown() {
        return ProblemException.invalid("mainProjectId", LocalizedText.of("没有此主项目", "There is no such main project"));
    }
}
