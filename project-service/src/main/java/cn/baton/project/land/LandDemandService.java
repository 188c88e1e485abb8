package cn.baton.project.land;

import cn.baton.project.codelist.CodeList;
import cn.baton.project.codelist.CodeLists;
import cn.baton.project.config.AsOf;
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
import java.util.List;
import java.util.UUID;
import java.util.function.Consumer;

/** Demands of projects for land. */
@ApplicationScoped
public class LandDemandService {

    static final String RESOURCE = "land-demand";

    private final LandDemandRepository demands;
    private final CodeLists codes;
    private final Projects projects;
    private final OpenProposals proposals;
    private final History history;
    private final Journal journal;
    private final MergePatch mergePatch;
    private final Clock clock;

    @Inject
    LandDemandService(
            LandDemandRepository demands,
            CodeLists codes,
            Projects projects,
            OpenProposals proposals,
            History history,
            Journal journal,
            MergePatch mergePatch,
            Clock clock) {
        this.demands = demands;
        this.codes = codes;
        this.projects = projects;
        this.proposals = proposals;
        this.history = history;
        this.journal = journal;
        this.mergePatch = mergePatch;
        this.clock = clock;
    }

    @Transactional
    public LandDemandView register(RegisterLandDemand command, Caller caller) {
        ProjectView project = projects.requireForChange("projectId", command.projectId(), caller);
        requireAreas(command.details(), List.of());
        LandDemand demand = LandDemand.register(project.id(), whole(command.details(), project), clock);
        demands.persist(demand);
        return journal.enter(RESOURCE, demand.id(), "register", caller, null, demand::view, (view, by) -> {});
    }

    @Transactional
    public LandDemandView change(UUID id, ExpectedVersion expectedVersion, JsonNode patch, Caller caller) {
        return apply(id, expectedVersion, "change", caller, demand -> {
            LandDemandDetails changed = mergePatch.apply(demand.details(), patch, LandDemandDetails.class);
            requireAreas(changed, demand.details().preferredAreas());
            demand.change(whole(changed, projects.requireForChange(demand.projectId(), caller)), clock);
        });
    }

    /** Its open proposals end with it. */
    @Transactional
    public LandDemandView withdraw(UUID id, ExpectedVersion expectedVersion, String reason, Caller caller) {
        LandDemandView withdrawn =
                apply(id, expectedVersion, "withdraw", caller, demand -> demand.withdraw(reason, clock));
        proposals.endForDemand(id, caller);
        return withdrawn;
    }

    @Transactional
    public LandDemandView get(UUID id, Caller caller) {
        return require(id, caller).view();
    }

    @Transactional
    public Page<LandDemandView> list(LandDemandQuery query, PageRequest page, Caller caller) {
        return demands.list(query, AsOf.of(query.asOf(), clock), caller.scope(), page)
                .map(KnownLandDemand::view);
    }

    @Transactional
    public Page<HistoryEntry> history(UUID id, PageRequest page, Caller caller) {
        require(id, caller);
        return history.of(RESOURCE, id, page);
    }

    /** @param kept areas that stay are not asked for again */
    private void requireAreas(LandDemandDetails told, List<String> kept) {
        codes.requireAll(
                CodeList.AREAS,
                "details.preferredAreas",
                told.preferredAreas().stream()
                        .filter(area -> !kept.contains(area))
                        .toList());
    }

    private static LandDemandDetails whole(LandDemandDetails told, ProjectView project) {
        return told.industryCode() == null ? told.withIndustry(project.details().industryCode()) : told;
    }

    private LandDemandView apply(
            UUID id, ExpectedVersion expectedVersion, String verb, Caller caller, Consumer<LandDemand> verbs) {
        LandDemand demand = require(id, caller);
        Preconditions.requireVersion(demand.version(), expectedVersion);
        LandDemandView before = demand.view();
        verbs.accept(demand);
        return journal.enter(RESOURCE, id, verb, caller, before, demand::view, (view, by) -> {});
    }

    private LandDemand require(UUID id, Caller caller) {
        return demands.findInScope(id, caller.scope()).orElseThrow(LandDemandService::unknown);
    }

    static ProblemException unknown() {
        return ProblemException.notFound(LocalizedText.of("没有此用地需求", "There is no such demand"));
    }
}
