package cn.baton.project.land;

import cn.baton.project.config.AsOf;
import cn.baton.project.land.messaging.LandEvents;
import cn.baton.project.registry.ProjectDetails;
import cn.baton.project.registry.ProjectView;
import cn.baton.project.registry.Projects;
import cn.baton.support.clock.BusinessTime;
import cn.baton.support.history.HistoryEntry;
import cn.baton.support.history.Journal;
import cn.baton.support.history.Verbs;
import cn.baton.support.http.ExpectedVersion;
import cn.baton.support.paging.Page;
import cn.baton.support.paging.PageRequest;
import cn.baton.support.problem.LocalizedText;
import cn.baton.support.problem.ProblemException;
import cn.baton.support.problem.ProblemType;
import cn.baton.support.security.Caller;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;

import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/**
 * Brings parcels and demands together. Whoever has the project proposes and withdraws, whoever has the parcel accepts,
 * declines and releases; inside one area that is the same officer.
 *
 * <p>Locks are always taken in the order project, parcel, demand, matches.
 */
@ApplicationScoped
public class LandMatchService {

    /** The parcel's side may not see the project that it gives land to; that it sees the match is enough. */
    static final Caller MARKET = Caller.service("land-market");

    private final LandMatchRepository matches;
    private final LandDemandRepository demands;
    private final ParcelRepository parcels;
    private final Projects projects;
    private final OpenProposals proposals;
    private final LandEvents events;
    private final Verbs<LandMatch, LandMatchView> verbs;
    private final Verbs<Parcel, ParcelView> parcelVerbs;
    private final Verbs<LandDemand, LandDemandView> demandVerbs;
    private final Clock clock;

    @Inject
    LandMatchService(
            LandMatchRepository matches,
            LandDemandRepository demands,
            ParcelRepository parcels,
            Projects projects,
            OpenProposals proposals,
            LandEvents events,
            Journal journal,
            Clock clock) {
        this.matches = matches;
        this.demands = demands;
        this.parcels = parcels;
        this.projects = projects;
        this.proposals = proposals;
        this.events = events;
        this.verbs = verbs(journal);
        this.parcelVerbs = ParcelService.verbs(journal);
        this.demandVerbs = LandDemandService.verbs(journal);
        this.clock = clock;
    }

    /** Parcel and demand are locked: neither can go elsewhere before the proposal is written. */
    @Transactional
    public LandMatchView propose(ProposeLandMatch command, Caller caller) {
        Parcel parcel = parcels.findInScopeForUpdate(command.parcelId(), caller.scope())
                .orElseThrow(() ->
                        ProblemException.invalid("parcelId", LocalizedText.of("没有此地块", "There is no such parcel")));
        LandDemand demand = demands.findInScopeForUpdate(command.demandId(), caller.scope())
                .orElseThrow(() ->
                        ProblemException.invalid("demandId", LocalizedText.of("没有此用地需求", "There is no such demand")));
        projects.requireForChange(demand.projectId(), MARKET);
        parcel.requireAvailable();
        demand.requireOpen();
        requireSuitable(parcel, demand);
        if (matches.isProposed(demand.id(), parcel.id())) {
            throw ProblemException.conflict(
                    LocalizedText.of("该地块已推荐给此需求", "This parcel is proposed for this demand already"));
        }
        LandMatch match = LandMatch.propose(
                demand,
                parcel,
                LandCriterion.rateAll(parcel.details(), demand.details(), BusinessTime.today(clock)),
                caller,
                clock);
        matches.persist(match);
        return verbs.create(match, "propose", caller);
    }

    /**
     * The parcel is looked at before the version: who comes second hears that the parcel is gone, not that some other
     * match has changed. Parcel or demand may have been changed since the proposal, so the constraints are looked at again.
     */
    @Transactional
    public LandMatchView accept(UUID id, ExpectedVersion expectedVersion, Caller caller) {
        LandMatchKey key = requireKey(id, caller);
        ProjectView project = projects.touch(key.projectId(), MARKET);
        Parcel parcel = lockParcel(key, caller);
        LandDemand demand = demands.lock(key.demandId());
        ParcelView parcelBefore = parcel.view();
        LandDemandView demandBefore = demand.view();
        parcel.allot(key.projectId(), clock);
        demand.match(clock);
        requireSuitable(parcel, demand);
        List<LandMatch> open = matches.lockOpen(key.parcelId(), key.demandId());
        LandMatchView accepted = verbs.change(
                matches.findById(id),
                expectedVersion,
                "accept",
                caller,
                match -> match.accept(clock),
                (match, by) -> events.matched(match, parcel.view(), project, by));
        parcelVerbs.enter(parcel, parcelBefore, "allot", caller);
        demandVerbs.enter(demand, demandBefore, "match", caller);
        proposals.end(open.stream().filter(match -> !match.id().equals(id)).toList(), id, caller);
        return accepted;
    }

    @Transactional
    public LandMatchView release(UUID id, ExpectedVersion expectedVersion, ReleaseParcel command, Caller caller) {
        LandMatchKey key = requireKey(id, caller);
        ProjectView project = projects.touchToSettle(key.projectId(), MARKET);
        Parcel parcel = lockParcel(key, caller);
        LandDemand demand = demands.lock(key.demandId());
        ParcelView parcelBefore = parcel.view();
        LandDemandView demandBefore = demand.view();
        LandMatchView released = verbs.change(
                matches.findById(id),
                expectedVersion,
                "release",
                caller,
                match -> {
                    match.release(command.reason(), clock);
                    parcel.release(command.reason(), clock);
                    demand.release(command.reopenDemand(), command.reason(), clock);
                },
                (match, by) -> events.released(match, parcel.view(), project, by));
        parcelVerbs.enter(parcel, parcelBefore, "release", caller);
        demandVerbs.enter(demand, demandBefore, "release", caller);
        return released;
    }

    @Transactional
    public LandMatchView decline(UUID id, ExpectedVersion expectedVersion, String reason, Caller caller) {
        LandMatchKey key = requireKey(id, caller);
        Parcel parcel = parcels.findById(key.parcelId());
        caller.requireInScope(parcel.areaCode(), parcel.ownerUnit());
        return verbs.change(
                matches.findById(id), expectedVersion, "decline", caller, match -> match.decline(reason, clock));
    }

    @Transactional
    public LandMatchView withdraw(UUID id, ExpectedVersion expectedVersion, String reason, Caller caller) {
        LandMatchKey key = requireKey(id, caller);
        ProjectDetails project = projects.require(key.projectId(), MARKET).details();
        caller.requireInScope(project.areaCode(), project.responsibleUnit(), project.leadDepartment());
        return verbs.change(
                matches.findById(id), expectedVersion, "withdraw", caller, match -> match.withdraw(reason, clock));
    }

    @Transactional
    public LandMatchView get(UUID id, Caller caller) {
        requireKey(id, caller);
        return matches.findById(id).view();
    }

    @Transactional
    public Page<LandMatchView> list(LandMatchQuery query, PageRequest page, Caller caller) {
        return matches.list(query, AsOf.of(query.asOf(), clock), caller.scope(), page)
                .map(KnownLandMatch::view);
    }

    @Transactional
    public Page<HistoryEntry> history(UUID id, PageRequest page, Caller caller) {
        requireKey(id, caller);
        return verbs.history(id, page);
    }

    private static void requireSuitable(Parcel parcel, LandDemand demand) {
        List<LandConstraint> broken = LandConstraint.excluding(parcel.details(), demand.details());
        if (!broken.isEmpty()) {
            LocalizedText first = broken.getFirst().words(parcel.details(), demand.details());
            throw new ProblemException(
                    ProblemType.CONFLICT,
                    first,
                    Map.of("excludedBy", broken.stream().map(Enum::name).toList()));
        }
    }

    private Parcel lockParcel(LandMatchKey key, Caller caller) {
        Parcel parcel = parcels.lock(key.parcelId());
        caller.requireInScope(parcel.areaCode(), parcel.ownerUnit());
        return parcel;
    }

    private LandMatchKey requireKey(UUID id, Caller caller) {
        return verbs.require(matches.findKeyInScope(id, caller.scope()));
    }

    static Verbs<LandMatch, LandMatchView> verbs(Journal journal) {
        return journal.verbs(
                "land-match", LandMatch::id, LandMatch::view, LocalizedText.of("没有此匹配", "There is no such match"));
    }
}
