package cn.baton.project.pipeline;

import cn.baton.project.registry.ProjectStage;
import cn.baton.project.registry.ProjectSummary;
import cn.baton.project.registry.ProjectView;
import cn.baton.project.registry.Projects;
import cn.baton.support.clock.BusinessDates;
import cn.baton.support.clock.BusinessTime;
import cn.baton.support.history.History;
import cn.baton.support.history.HistoryEntry;
import cn.baton.support.history.Journal;
import cn.baton.support.http.Preconditions;
import cn.baton.support.paging.Page;
import cn.baton.support.paging.PageRequest;
import cn.baton.support.problem.IllegalTransitionException;
import cn.baton.support.problem.LocalizedText;
import cn.baton.support.problem.ProblemException;
import cn.baton.support.security.Caller;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.stream.Collectors;

/** Use cases of the pipeline; the transaction boundary. */
@ApplicationScoped
public class PipelineService {

    private static final String RESOURCE = "pipeline-entry";

    private final PipelineRepository entries;
    private final Projects projects;
    private final PipelineConfig config;
    private final Journal journal;
    private final History history;
    private final Clock clock;

    @Inject
    PipelineService(
            PipelineRepository entries,
            Projects projects,
            PipelineConfig config,
            Journal journal,
            History history,
            Clock clock) {
        this.entries = entries;
        this.projects = projects;
        this.config = config;
        this.journal = journal;
        this.history = history;
        this.clock = clock;
    }

    @Transactional
    public PipelineEntryView enter(EnterPipeline command, Caller caller) {
        ProjectView project = projects.requireForChange(command.projectId(), caller);
        if (!PipelineEntry.ACTIVE.contains(project.stage())) {
            throw new IllegalTransitionException(
                    LocalizedText.of(
                            "项目处于“%1$s”阶段，不能入谋划储备库",
                            "A project in %2$s cannot enter the pipeline",
                            project.stage().chinese(),
                            project.stage()),
                    project.stage(),
                    List.of());
        }
        if (entries.count("projectId", project.id()) > 0) {
            throw ProblemException.conflict(LocalizedText.of("此项目已在谋划储备库", "The project is in the pipeline already"));
        }
        PipelineEntry entry = PipelineEntry.enter(command, staleAfter(), clock);
        entries.persist(entry);
        return enter("enter", entry, null, project.stage(), caller);
    }

    @Transactional
    public PipelineEntryView screen(UUID id, long expectedVersion, ScreenPipelineEntry command, Caller caller) {
        return apply(id, expectedVersion, "screen", caller, entry -> entry.screen(command, clock));
    }

    @Transactional
    public PipelineEntryView adjust(UUID id, long expectedVersion, AdjustPipelineEntry command, Caller caller) {
        return apply(id, expectedVersion, "adjust", caller, entry -> entry.adjust(command, clock));
    }

    @Transactional
    public PipelineEntryView verify(UUID id, long expectedVersion, Caller caller) {
        return apply(id, expectedVersion, "verify", caller, entry -> entry.verify(staleAfter(), clock));
    }

    @Transactional
    public PipelineEntryView nominate(UUID id, long expectedVersion, NominateCandidate command, Caller caller) {
        return apply(id, expectedVersion, "nominate", caller, entry -> {
            if (entries.candidacy(id, command.year()).isPresent()) {
                throw ProblemException.conflict(
                        LocalizedText.of("此项目已申报 %d 年市重点", "The project stands for %d already", command.year()));
            }
            entries.add(PipelineCandidacy.of(id, command.year(), clock.instant()));
        });
    }

    @Transactional
    public PipelineEntryView review(UUID id, long expectedVersion, ReviewCandidate command, Caller caller) {
        BusinessDates.requireNotInFuture("reviewedOn", command.reviewedOn(), clock);
        return apply(
                id,
                expectedVersion,
                "review",
                caller,
                entry -> entries.candidacy(id, command.year())
                        .orElseThrow(() -> ProblemException.conflict(LocalizedText.of(
                                "此项目未申报 %d 年市重点", "The project does not stand for %d", command.year())))
                        .review(command.result(), command.reviewedOn(), clock.instant()));
    }

    @Transactional
    public PipelineEntryView get(UUID id, Caller caller) {
        PipelineEntry entry = require(id, caller);
        return view(entry, projects.require(entry.projectId(), caller).stage());
    }

    @Transactional
    public List<Screening> screenings(UUID id, Caller caller) {
        return require(id, caller).screenings();
    }

    @Transactional
    public List<Adjustment> adjustments(UUID id, Caller caller) {
        return require(id, caller).adjustments();
    }

    @Transactional
    public List<HistoryEntry> history(UUID id, Caller caller) {
        return history.of(RESOURCE, require(id, caller).id());
    }

    @Transactional
    public Page<PipelineProject> list(PipelineQuery query, PageRequest page, Caller caller) {
        if (query.candidateYear() == null && !query.candidateResults().isEmpty()) {
            throw ProblemException.malformed(LocalizedText.of(
                    "candidateResult 须与 candidateYear 一起使用", "candidateResult goes with candidateYear"));
        }
        Instant staleBefore = config.staleBefore(clock.instant());
        Page<PipelineEntry> found = entries.list(query, caller.scope(), staleBefore, page);
        Map<UUID, ProjectView> planned = projects.all(
                found.items().stream().map(PipelineEntry::projectId).toList());
        Map<UUID, List<Candidacy>> candidacies = entries.candidacies(
                found.items().stream().map(PipelineEntry::id).toList());
        return found.map(entry -> {
            ProjectSummary project = ProjectSummary.of(planned.get(entry.projectId()));
            return new PipelineProject(
                    project, entry.view(project.stage(), candidacies.getOrDefault(entry.id(), List.of()), staleBefore));
        });
    }

    @Transactional
    public PipelineSummary summary(List<Integer> years, List<String> areaCodes, Caller caller) {
        Map<Integer, PipelineTally> planned = entries.newlyPlanned(years, areaCodes, caller.scope());
        Map<Integer, Map<ReviewResult, PipelineTally>> candidates =
                entries.candidates(years, areaCodes, caller.scope()).stream()
                        .collect(Collectors.groupingBy(
                                PipelineCount::year, Collectors.toMap(PipelineCount::result, PipelineCount::tally)));
        Set<Integer> found = new TreeSet<>(planned.keySet());
        found.addAll(candidates.keySet());
        return new PipelineSummary(
                BusinessTime.today(clock),
                found.stream()
                        .map(year -> yearOf(
                                year,
                                planned.getOrDefault(year, PipelineTally.NONE),
                                candidates.getOrDefault(year, Map.of())))
                        .toList());
    }

    private static PipelineYear yearOf(int year, PipelineTally planned, Map<ReviewResult, PipelineTally> candidates) {
        return new PipelineYear(
                year,
                planned,
                candidates.values().stream().reduce(PipelineTally.NONE, PipelineTally::plus),
                candidates.getOrDefault(ReviewResult.PENDING, PipelineTally.NONE),
                candidates.getOrDefault(ReviewResult.ACCEPTED, PipelineTally.NONE),
                candidates.getOrDefault(ReviewResult.REJECTED, PipelineTally.NONE));
    }

    private PipelineEntryView apply(
            UUID id, long expectedVersion, String verb, Caller caller, Consumer<PipelineEntry> change) {
        PipelineEntry entry = require(id, caller);
        Preconditions.requireVersion(entry.version(), expectedVersion);
        ProjectStage stage =
                projects.requireForChange(entry.projectId(), caller).stage();
        PipelineEntryView before = view(entry, stage);
        change.accept(entry);
        entry.touch(clock);
        return enter(verb, entry, before, stage, caller);
    }

    /** Nobody outside hears of these: what leaves the service about the pipeline is its projects' own events. */
    private PipelineEntryView enter(
            String verb, PipelineEntry entry, PipelineEntryView before, ProjectStage stage, Caller caller) {
        return journal.enter(RESOURCE, entry.id(), verb, caller, before, () -> view(entry, stage), (now, by) -> {});
    }

    private PipelineEntryView view(PipelineEntry entry, ProjectStage stage) {
        List<Candidacy> candidacies = entries.candidacies(List.of(entry.id())).getOrDefault(entry.id(), List.of());
        return entry.view(stage, candidacies, config.staleBefore(clock.instant()));
    }

    /** In scope when its project is. */
    private PipelineEntry require(UUID id, Caller caller) {
        PipelineEntry entry = entries.findByIdOptional(id)
                .orElseThrow(() -> ProblemException.notFound(
                        LocalizedText.of("谋划储备库没有此条目", "There is no such entry in the pipeline")));
        projects.require(entry.projectId(), caller);
        return entry;
    }

    private Duration staleAfter() {
        return Duration.ofDays(config.staleAfterDays());
    }
}
