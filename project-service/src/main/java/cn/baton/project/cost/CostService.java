package cn.baton.project.cost;

import cn.baton.project.registry.ProjectView;
import cn.baton.project.registry.Projects;
import cn.baton.support.clock.BusinessTime;
import cn.baton.support.problem.LocalizedText;
import cn.baton.support.problem.ProblemException;
import cn.baton.support.security.Caller;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;

import java.math.BigDecimal;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

/** Use cases of revisions of investments; the transaction boundary. */
@ApplicationScoped
public class CostService {

    /** So that a project's revisions can be read at once. */
    static final int MAX_OF_PROJECT = 200;

    private final CostRevisionRepository revisions;
    private final Projects projects;
    private final Clock clock;

    @Inject
    CostService(CostRevisionRepository revisions, Projects projects, Clock clock) {
        this.revisions = revisions;
        this.projects = projects;
        this.clock = clock;
    }

    /** The project's own total investment follows, and that is announced as a change of the project. */
    @Transactional
    public CostRevisionView revise(UUID projectId, ReviseCost told, Caller caller) {
        ProjectView project = projects.touch(projectId, caller);
        List<CostRevision> before = revisions.ofProject(projectId);
        if (before.size() >= MAX_OF_PROJECT) {
            throw ProblemException.conflict(
                    LocalizedText.of("一个项目最多调整 %d 次", "A project has at most %d revisions", MAX_OF_PROJECT));
        }
        CostRevision revision = CostRevision.of(
                projectId,
                told,
                project.details().totalInvestment(),
                before.isEmpty() ? null : before.getLast(),
                clock);
        revisions.persist(revision);
        projects.reviseInvestment(projectId, told.amount(), revision.originalAmount(), revision.isOverrun(), caller);
        return revision.view();
    }

    /** @param asOf as known at the end of that day; null for now */
    @Transactional
    public CostHistory history(UUID projectId, LocalDate asOf, Caller caller) {
        projects.requireKnowable(asOf);
        projects.require(projectId, caller);
        ProjectView project = projects.all(List.of(projectId), asOf).get(projectId);
        BigDecimal current = project == null ? null : project.details().totalInvestment();
        List<CostRevision> found = asOf == null
                ? revisions.ofProject(projectId)
                : revisions.ofProject(projectId, BusinessTime.endOf(asOf));
        BigDecimal original = found.isEmpty() ? current : found.getFirst().originalAmount();
        return CostHistory.of(
                original, current, found.stream().map(CostRevision::view).toList());
    }

    @Transactional
    public CostRevisionView get(UUID projectId, UUID id, Caller caller) {
        projects.require(projectId, caller);
        return revisions
                .find(projectId, id)
                .orElseThrow(() -> ProblemException.notFound(LocalizedText.of("没有此投资调整", "There is no such revision")))
                .view();
    }
}
