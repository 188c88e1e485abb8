package cn.baton.project.milestone;

import cn.baton.project.config.AsOf;
import cn.baton.project.milestone.messaging.MilestoneEvents;
import cn.baton.project.registry.EvidenceFiles;
import cn.baton.project.registry.ProjectView;
import cn.baton.project.registry.Projects;
import cn.baton.support.history.HistoryEntry;
import cn.baton.support.history.Journal;
import cn.baton.support.history.Verbs;
import cn.baton.support.http.ExpectedVersion;
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

/** Use cases of milestones; the transaction boundary. */
@ApplicationScoped
public class MilestoneService {

    /** So that a project's milestones can be read at once. */
    static final int MAX_OF_PROJECT = 200;

    private final MilestoneRepository milestones;
    private final Projects projects;
    private final EvidenceFiles files;
    private final MilestoneEvents events;
    private final Verbs<Milestone, MilestoneView> verbs;
    private final MergePatch mergePatch;
    private final Clock clock;

    @Inject
    MilestoneService(
            MilestoneRepository milestones,
            Projects projects,
            EvidenceFiles files,
            MilestoneEvents events,
            Journal journal,
            MergePatch mergePatch,
            Clock clock) {
        this.milestones = milestones;
        this.projects = projects;
        this.files = files;
        this.events = events;
        this.verbs = journal.verbs(
                "milestone", Milestone::id, Milestone::view, LocalizedText.of("没有此节点", "There is no such milestone"));
        this.mergePatch = mergePatch;
        this.clock = clock;
    }

    @Transactional
    public MilestoneView plan(UUID projectId, MilestonePlan plan, Caller caller) {
        projects.touch(projectId, caller);
        requireRoomAndUnused(projectId, plan, null);
        Milestone milestone = Milestone.plan(projectId, plan, clock);
        milestones.persist(milestone);
        return verbs.create(milestone, "plan", caller);
    }

    @Transactional
    public MilestoneView change(
            UUID projectId, UUID id, ExpectedVersion expectedVersion, JsonNode patch, Caller caller) {
        ProjectView project = projects.touch(projectId, caller);
        return verbs.change(
                require(projectId, id),
                expectedVersion,
                "change",
                caller,
                milestone -> {
                    MilestonePlan changed = mergePatch.apply(milestone.plan(), patch, MilestonePlan.class);
                    requireRoomAndUnused(projectId, changed, id);
                    milestone.change(changed, clock);
                },
                (changed, by) -> {
                    // Nobody outside has heard of one that is only planned.
                    if (changed.achievedOn() != null) {
                        events.changed(changed, project, by);
                    }
                });
    }

    @Transactional
    public MilestoneView achieve(
            UUID projectId, UUID id, ExpectedVersion expectedVersion, AchieveMilestone achievement, Caller caller) {
        ProjectView project = projects.touch(projectId, caller);
        return verbs.change(
                require(projectId, id),
                expectedVersion,
                "achieve",
                caller,
                milestone -> {
                    files.kept(projectId, achievement.evidence());
                    milestone.achieve(achievement, clock);
                },
                (achieved, by) -> events.achieved(achieved, project, by));
    }

    /** Also when the project was removed: what is wrong is taken back. */
    @Transactional
    public MilestoneView annul(
            UUID projectId, UUID id, ExpectedVersion expectedVersion, AnnulMilestone command, Caller caller) {
        ProjectView project = projects.touchToSettle(projectId, caller);
        return verbs.change(
                require(projectId, id),
                expectedVersion,
                "annul",
                caller,
                milestone -> milestone.annul(command.reason(), clock),
                (annulled, by) -> {
                    if (annulled.achievedOn() != null) {
                        events.annulled(annulled, project, by);
                    }
                });
    }

    @Transactional
    public MilestoneView get(UUID projectId, UUID id, Caller caller) {
        projects.require(projectId, caller);
        return require(projectId, id).view();
    }

    @Transactional
    public List<MilestoneView> list(UUID projectId, LocalDate day, Caller caller) {
        projects.require(projectId, caller);
        return milestones.known(projectId, AsOf.of(day, clock));
    }

    @Transactional
    public Page<HistoryEntry> history(UUID projectId, UUID id, PageRequest page, Caller caller) {
        get(projectId, id, caller);
        return verbs.history(id, page);
    }

    /** All that counted then, for other features that look at the project; the caller has asked the registry already. */
    @Transactional(Transactional.TxType.MANDATORY)
    public List<MilestoneView> known(UUID projectId, AsOf asOf) {
        return milestones.known(projectId, asOf);
    }

    private Milestone require(UUID projectId, UUID id) {
        return verbs.require(milestones.find(projectId, id));
    }

    private void requireRoomAndUnused(UUID projectId, MilestonePlan plan, UUID self) {
        List<Milestone> others = milestones.ofProject(projectId).stream()
                .filter(milestone -> !milestone.id().equals(self))
                .toList();
        if (others.size() >= MAX_OF_PROJECT) {
            throw ProblemException.conflict(
                    LocalizedText.of("一个项目最多 %d 个节点", "A project has at most %d milestones", MAX_OF_PROJECT));
        }
        others.stream().map(Milestone::plan).forEach(other -> {
            if (other.name().equals(plan.name())) {
                throw inUse("名称", "Name", plan.name());
            }
            if (plan.code() != null && plan.code().equals(other.code())) {
                throw inUse("代码", "Code", plan.code());
            }
        });
    }

    private static ProblemException inUse(String chinese, String english, String value) {
        return ProblemException.conflict(
                new LocalizedText(chinese + " " + value + " 已被使用", english + " " + value + " is in use already"));
    }
}
