package cn.baton.project.pipeline;

import cn.baton.project.config.AsOf;
import cn.baton.project.registry.ProjectStage;
import cn.baton.project.registry.ProjectSummary;
import cn.baton.project.registry.ProjectView;
import cn.baton.project.registry.Projects;
import cn.baton.support.clock.BusinessDates;
import cn.baton.support.history.HistoryEntry;
import cn.baton.support.history.Journal;
import cn.baton.support.history.Verbs;
import cn.baton.support.http.ExpectedVersion;
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
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Consumer;

/**
 * Use cases of the pipeline; the transaction boundary. Nobody outside hears of them: what leaves the service about the
 * pipeline is its projects' own events.
 */
@ApplicationScoped
public class PipelineService {

    private static final Caller SERVICE = Caller.service("project-service");

    private final PipelineRepository entries;
    private final Projects projects;
    private final Staleness staleness;
    private final Verbs<PipelineEntry, PipelineEntryView> verbs;
    private final Clock clock;

    @Inject
    PipelineService(PipelineRepository entries, Projects projects, Staleness staleness, Journal journal, Clock clock) {
        this.entries = entries;
        this.projects = projects;
        this.staleness = staleness;
        this.verbs = journal.verbs(
                "pipeline-entry",
                PipelineEntry::id,
                this::view,
                LocalizedText.of("谋划储备库没有此条目", "There is no such entry in the pipeline"));
        this.clock = clock;
    }

    @Transactional
    public PipelineEntryView enter(EnterPipeline command, Caller caller) {
        ProjectView project = projects.requireForChange("projectId", command.projectId(), caller);
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
        if (entries.isEntered(project.id())) {
            throw ProblemException.conflict(LocalizedText.of("此项目已在谋划储备库", "The project is in the pipeline already"));
        }
        PipelineEntry entry = PipelineEntry.enter(command, staleness.after(), clock);
        entries.persist(entry);
        return verbs.create(entry, "enter", caller);
    }

    @Transactional
    public PipelineEntryView screen(
            UUID id, ExpectedVersion expectedVersion, ScreenPipelineEntry command, Caller caller) {
        return apply(id, expectedVersion, "screen", caller, entry -> entry.screen(command, clock));
    }

    @Transactional
    public PipelineEntryView adjust(
            UUID id, ExpectedVersion expectedVersion, AdjustPipelineEntry command, Caller caller) {
        return apply(id, expectedVersion, "adjust", caller, entry -> entry.adjust(command, clock));
    }

    @Transactional
    public PipelineEntryView verify(UUID id, ExpectedVersion expectedVersion, Caller caller) {
        return apply(id, expectedVersion, "verify", caller, entry -> entry.verify(staleness.after(), clock));
    }

    @Transactional
    public PipelineEntryView nominate(
            UUID id, ExpectedVersion expectedVersion, NominateCandidate command, Caller caller) {
        return apply(id, expectedVersion, "nominate", caller, entry -> {
            if (entries.candidacy(id, command.year()).isPresent()) {
                throw ProblemException.conflict(
                        LocalizedText.of("此项目已申报 %d 年市重点", "The project stands for %d already", command.year()));
            }
            entries.add(PipelineCandidacy.of(id, command.year(), clock.instant()));
        });
    }

    @Transactional
    public PipelineEntryView review(UUID id, ExpectedVersion expectedVersion, ReviewCandidate command, Caller caller) {
        BusinessDates.requireNotInFuture("reviewedOn", command.reviewedOn(), clock);
        return apply(
                id,
                expectedVersion,
                "review",
                caller,
                entry -> entries.replaceBy(requireCandidacy(id, command.year())
                        .review(command.result(), command.reviewedOn(), clock.instant())));
    }

    @Transactional
    public PipelineEntryView withdrawNomination(
            UUID id, ExpectedVersion expectedVersion, WithdrawNomination command, Caller caller) {
        return apply(
                id,
                expectedVersion,
                "withdrawNomination",
                caller,
                entry -> requireCandidacy(id, command.year()).withdraw(command.reason(), clock.instant()));
    }

    /** What the city has accepted as a key project does not vanish with a mistake of whoever entered it. */
    @Transactional
    public PipelineEntryView withdraw(
            UUID id, ExpectedVersion expectedVersion, WithdrawPipelineEntry command, Caller caller) {
        return apply(id, expectedVersion, "withdraw", caller, entry -> {
            if (nominations(id).isAccepted()) {
                throw ProblemException.conflict(LocalizedText.of(
                        "该项目已入选市重点，须先将评审结果改回待审",
                        "The project was accepted as a key project: set that result back to PENDING first"));
            }
            entry.withdraw(command.reason(), clock);
        });
    }

    @Transactional
    public PipelineEntryView get(UUID id, Caller caller) {
        PipelineEntry entry = require(id, caller);
        return view(entry);
    }

    @Transactional
    public List<Screening> screenings(UUID id, LocalDate day, Caller caller) {
        AsOf asOf = AsOf.of(day, clock);
        return asOf.told(require(id, caller).screenings(), Screening::recordedAt);
    }

    @Transactional
    public List<Adjustment> adjustments(UUID id, LocalDate day, Caller caller) {
        AsOf asOf = AsOf.of(day, clock);
        return asOf.told(require(id, caller).adjustments(), Adjustment::recordedAt);
    }

    @Transactional
    public Page<HistoryEntry> history(UUID id, PageRequest page, Caller caller) {
        return verbs.history(require(id, caller).id(), page);
    }

    @Transactional
    public Page<PipelineProject> list(PipelineQuery query, PageRequest page, Caller caller) {
        query.requireWhole();
        AsOf asOf = AsOf.of(query.asOf(), clock);
        Instant staleBefore = staleness.before(asOf);
        Page<KnownPipelineEntry> found = entries.list(query, asOf, caller.scope(), staleBefore, page);
        Map<UUID, ProjectView> planned = projects.known(
                found.items().stream().map(KnownPipelineEntry::projectId).toList(), asOf.until());
        Map<UUID, Nominations> nominations = entries.nominations(
                found.items().stream().map(KnownPipelineEntry::id).toList(), asOf.until());
        return found.map(entry -> {
            ProjectSummary project = ProjectSummary.of(planned.get(entry.projectId()));
            return new PipelineProject(
                    project,
                    entry.view(project.stage(), nominations.getOrDefault(entry.id(), Nominations.NONE), staleBefore));
        });
    }

    private PipelineEntryView apply(
            UUID id, ExpectedVersion expectedVersion, String verb, Caller caller, Consumer<PipelineEntry> change) {
        PipelineEntry entry = require(id, caller);
        Preconditions.requireVersion(entry.version(), expectedVersion);
        projects.requireForChange(entry.projectId(), caller);
        return verbs.change(entry, verb, caller, each -> {
            each.touch(clock);
            change.accept(each);
        });
    }

    private PipelineEntryView view(PipelineEntry entry) {
        ProjectStage stage = projects.require(entry.projectId(), SERVICE).stage();
        return entry.view(stage, nominations(entry.id()), staleness.before());
    }

    private Nominations nominations(UUID entry) {
        return entries.nominations(List.of(entry), AsOf.of(null, clock).until()).getOrDefault(entry, Nominations.NONE);
    }

    private PipelineCandidacy requireCandidacy(UUID id, int year) {
        return entries.candidacy(id, year)
                .orElseThrow(() -> ProblemException.conflict(
                        LocalizedText.of("此项目未申报 %d 年市重点", "The project does not stand for %d", year)));
    }

    /** In scope when its project is. */
    private PipelineEntry require(UUID id, Caller caller) {
        PipelineEntry entry = verbs.require(entries.findByIdOptional(id));
        projects.require(entry.projectId(), caller);
        return entry;
    }
}
