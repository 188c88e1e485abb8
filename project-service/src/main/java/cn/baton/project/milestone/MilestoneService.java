package cn.baton.project.milestone;

import cn.baton.project.config.AsOf;
import cn.baton.project.milestone.messaging.MilestoneEvents;
import cn.baton.project.registry.EvidenceFiles;
import cn.baton.project.registry.ProjectView;
import cn.baton.project.registry.Projects;
import cn.baton.support.history.History;
import cn.baton.support.history.HistoryEntry;
import cn.baton.support.history.Journal;
import cn.baton.support.http.ExpectedVersion;
import cn.baton.support.http.MergePatch;
import cn.baton.support.http.Preconditions;
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
import java.util.function.BiConsumer;
import java.util.function.Consumer;

/** Use cases of milestones; the transaction boundary. */
@ApplicationScoped
public class MilestoneService {

    /** So that a project's milestones can be read at once. */
    static final int MAX_OF_PROJECT = 200;

    private static final String RESOURCE = "milestone";

    private final MilestoneRepository milestones;
    private final Projects projects;
    private final EvidenceFiles files;
    private final MilestoneEvents events;
    private final History history;
    private final Journal journal;
    private final MergePatch mergePatch;
    private final Clock clock;

    @Inject
    MilestoneService(
            MilestoneRepository milestones,
            Projects projects,
            EvidenceFiles files,
            MilestoneEvents events,
            History history,
            Journal journal,
            MergePatch mergePatch,
            Clock clock) {
        this.milestones = milestones;
        this.projects = projects;
        this.files = files;
        this.events = events;
        this.history = history;
        this.journal = journal;
        this.mergePatch = mergePatch;
        this.clock = clock;
    }

    @Transactional
    public MilestoneView plan(UUID projectId, MilestonePlan plan, Caller caller) {
        projects.touch(projectId, caller);
        requireRoomAndUnused(projectId, plan, null);
        Milestone milestone = Milestone.plan(projectId, plan, clock);
        milestones.persist(milestone);
        return journal.enter(RESOURCE, milestone.id(), "plan", caller, null, milestone::view, (now, by) -> {});
    }

    @Transactional
    public MilestoneView change(
            UUID projectId, UUID id, ExpectedVersion expectedVersion, JsonNode patch, Caller caller) {
        ProjectView project = projects.touch(projectId, caller);
        return apply(
                project,
                id,
                expectedVersion,
                "change",
                caller,
                (changed, by) -> {
                    // Nobody outside has heard of one that is only planned.
                    if (changed.achievedOn() != null) {
                        events.changed(changed, project, by);
                    }
                },
                milestone -> {
                    MilestonePlan changed = mergePatch.apply(milestone.plan(), patch, MilestonePlan.class);
                    requireRoomAndUnused(projectId, changed, id);
                    milestone.change(changed, clock);
                });
    }

    @Transactional
    public MilestoneView achieve(
            UUID projectId, UUID id, ExpectedVersion expectedVersion, AchieveMilestone achievement, Caller caller) {
        ProjectView project = projects.touch(projectId, caller);
        return apply(
                project,
                id,
                expectedVersion,
                "achieve",
                caller,
                (achieved, by) -> events.achieved(achieved, project, by),
                milestone -> {
                    files.kept(projectId, achievement.evidence());
                    milestone.achieve(achievement, clock);
                });
    }

    /** Also when the project was removed: what is wrong is taken back. */
    @Transactional
    public MilestoneView annul(
            UUID projectId, UUID id, ExpectedVersion expectedVersion, AnnulMilestone command, Caller caller) {
        ProjectView project = projects.touchToSettle(projectId, caller);
        return apply(
                project,
                id,
                expectedVersion,
                "annul",
                caller,
                (annulled, by) -> {
                    if (annulled.achievedOn() != null) {
                        events.annulled(annulled, project, by);
                    }
                },
                milestone -> milestone.annul(command.reason(), clock));
    }

    @Transactional
    public MilestoneView get(UUID projectId, UUID id, Caller caller) {
        projects.require(projectId, caller);
        return milestones
                .find(projectId, id)
                .orElseThrow(MilestoneService::unknown)
                .view();
    }

    @Transactional
    public List<MilestoneView> list(UUID projectId, LocalDate day, Caller caller) {
        projects.require(projectId, caller);
        return milestones.known(projectId, AsOf.of(day, clock));
    }

    @Transactional
    public Page<HistoryEntry> history(UUID projectId, UUID id, PageRequest page, Caller caller) {
        get(projectId, id, caller);
        return history.of(RESOURCE, id, page);
    }

    /** All that counted then, for other features that look at the project; the caller has asked the registry already. */
    @Transactional(Transactional.TxType.MANDATORY)
    public List<MilestoneView> known(UUID projectId, AsOf asOf) {
        return milestones.known(projectId, asOf);
    }

    private MilestoneView apply(
            ProjectView project,
            UUID id,
            ExpectedVersion expectedVersion,
            String verb,
            Caller caller,
            BiConsumer<MilestoneView, Caller> announcement,
            Consumer<Milestone> verbs) {
        Milestone milestone = milestones.find(project.id(), id).orElseThrow(MilestoneService::unknown);
        Preconditions.requireVersion(milestone.version(), expectedVersion);
        MilestoneView before = milestone.view();
        verbs.accept(milestone);
        return journal.enter(RESOURCE, id, verb, caller, before, milestone::view, announcement);
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

    private static ProblemException unknown() {
        return ProblemException.notFound(LocalizedText.of("没有此节点", "There is no such milestone"));
    }
}
