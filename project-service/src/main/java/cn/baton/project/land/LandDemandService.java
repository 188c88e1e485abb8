package cn.baton.project.land;

import cn.baton.project.codelist.CodeList;
import cn.baton.project.codelist.CodeLists;
import cn.baton.project.config.AsOf;
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
import java.util.List;
import java.util.UUID;

/** Demands of projects for land. */
@ApplicationScoped
public class LandDemandService {

    private final LandDemandRepository demands;
    private final CodeLists codes;
    private final Projects projects;
    private final OpenProposals proposals;
    private final Verbs<LandDemand, LandDemandView> verbs;
    private final MergePatch mergePatch;
    private final Clock clock;

    @Inject
    LandDemandService(
            LandDemandRepository demands,
            CodeLists codes,
            Projects projects,
            OpenProposals proposals,
            Journal journal,
            MergePatch mergePatch,
            Clock clock) {
        this.demands = demands;
        this.codes = codes;
        this.projects = projects;
        this.proposals = proposals;
        this.verbs = verbs(journal);
        this.mergePatch = mergePatch;
        this.clock = clock;
    }

    @Transactional
    public LandDemandView register(RegisterLandDemand command, Caller caller) {
        ProjectView project = projects.requireForChange("projectId", command.projectId(), caller);
        requireAreas(command.details(), List.of());
        LandDemand demand = LandDemand.register(project.id(), whole(command.details(), project), clock);
        demands.persist(demand);
        return verbs.create(demand, "register", caller);
    }

    @Transactional
    public LandDemandView change(UUID id, ExpectedVersion expectedVersion, JsonNode patch, Caller caller) {
        return verbs.change(require(id, caller), expectedVersion, "change", caller, demand -> {
            LandDemandDetails changed = mergePatch.apply(demand.details(), patch, LandDemandDetails.class);
            requireAreas(changed, demand.details().preferredAreas());
            demand.change(whole(changed, projects.requireForChange(demand.projectId(), caller)), clock);
        });
    }

    /** Its open proposals end with it. */
    @Transactional
    public LandDemandView withdraw(UUID id, ExpectedVersion expectedVersion, String reason, Caller caller) {
        LandDemandView withdrawn = verbs.change(
                require(id, caller), expectedVersion, "withdraw", caller, demand -> demand.withdraw(reason, clock));
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
        return verbs.history(id, page);
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

    private LandDemand require(UUID id, Caller caller) {
        return verbs.require(demands.findInScope(id, caller.scope()));
    }

    static ProblemException unknown() {
        return ProblemException.notFound(LocalizedText.of("没有此用地需求", "There is no such demand"));
    }

    static Verbs<LandDemand, LandDemandView> verbs(Journal journal) {
        return journal.verbs(
                "land-demand",
                LandDemand::id,
                LandDemand::view,
                LocalizedText.of("没有此用地需求", "There is no such demand"));
    }
}
