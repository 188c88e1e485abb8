package cn.baton.project.land;

import cn.baton.project.codelist.CodeList;
import cn.baton.project.codelist.CodeLists;
import cn.baton.project.config.AsOf;
import cn.baton.project.registry.ProjectView;
import cn.baton.support.history.HistoryEntry;
import cn.baton.support.history.Journal;
import cn.baton.support.history.Verbs;
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
import java.util.Collection;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;

/** Parcels on the market; nobody outside needs to hear of them unless a project has one. */
@ApplicationScoped
public class ParcelService {

    private final ParcelRepository parcels;
    private final CodeLists codes;
    private final OpenProposals proposals;
    private final AllottedParcels allotted;
    private final Verbs<Parcel, ParcelView> verbs;
    private final MergePatch mergePatch;
    private final Clock clock;

    @Inject
    ParcelService(
            ParcelRepository parcels,
            CodeLists codes,
            OpenProposals proposals,
            AllottedParcels allotted,
            Journal journal,
            MergePatch mergePatch,
            Clock clock) {
        this.parcels = parcels;
        this.codes = codes;
        this.proposals = proposals;
        this.allotted = allotted;
        this.verbs = verbs(journal);
        this.mergePatch = mergePatch;
        this.clock = clock;
    }

    @Transactional
    public ParcelView list(ParcelDetails details, Caller caller) {
        caller.requireInScope(details.areaCode(), details.ownerUnit());
        codes.require(CodeList.AREAS, "areaCode", details.areaCode());
        requireUnused(details.number(), null);
        Parcel parcel = Parcel.list(details, clock);
        parcels.persist(parcel);
        return verbs.create(parcel, "list", caller);
    }

    @Transactional
    public ParcelView change(UUID id, ExpectedVersion expectedVersion, JsonNode patch, Caller caller) {
        Parcel parcel = require(id, caller);
        Preconditions.requireVersion(parcel.version(), expectedVersion);
        ParcelView before = parcel.view();
        ParcelDetails changed = mergePatch.apply(before.details(), patch, ParcelDetails.class);
        caller.requireInScope(changed.areaCode(), changed.ownerUnit());
        if (!changed.areaCode().equals(parcel.areaCode())) {
            codes.require(CodeList.AREAS, "areaCode", changed.areaCode());
        }
        requireUnused(changed.number(), id);
        Optional<ProjectView> project = allotted.touchProject(before, changed);
        parcel.change(changed, clock);
        return verbs.enter(
                parcel,
                before,
                "change",
                caller,
                (now, by) -> project.ifPresent(each -> allotted.announce(now, each, by)));
    }

    /** Its open proposals end with it. */
    @Transactional
    public ParcelView withdraw(UUID id, ExpectedVersion expectedVersion, String reason, Caller caller) {
        ParcelView withdrawn = verbs.change(
                require(id, caller), expectedVersion, "withdraw", caller, parcel -> parcel.withdraw(reason, clock));
        proposals.endForParcel(id, caller);
        return withdrawn;
    }

    @Transactional
    public ParcelView offer(UUID id, ExpectedVersion expectedVersion, String reason, Caller caller) {
        return verbs.change(
                require(id, caller), expectedVersion, "offer", caller, parcel -> parcel.offer(reason, clock));
    }

    @Transactional
    public ParcelView get(UUID id, Caller caller) {
        return require(id, caller).view();
    }

    @Transactional
    public Page<ParcelView> list(ParcelQuery query, PageRequest page, Caller caller) {
        return parcels.list(query, AsOf.of(query.asOf(), clock), caller.scope(), page)
                .map(KnownParcel::view);
    }

    /**
     * Those of the parcels that are in the caller's scope, by their ids.
     *
     * @param asOf the day at whose end they are looked at, today unless given
     */
    @Transactional
    public Map<UUID, ParcelView> visible(Collection<UUID> ids, LocalDate asOf, Caller caller) {
        return parcels.known(ids, AsOf.of(asOf, clock), caller.scope()).stream()
                .collect(Collectors.toMap(ParcelView::id, Function.identity()));
    }

    @Transactional
    public Page<HistoryEntry> history(UUID id, PageRequest page, Caller caller) {
        require(id, caller);
        return verbs.history(id, page);
    }

    private Parcel require(UUID id, Caller caller) {
        return verbs.require(parcels.findInScope(id, caller.scope()));
    }

    private void requireUnused(String number, UUID self) {
        parcels.find("standing.number", number)
                .firstResultOptional()
                .filter(other -> !other.id().equals(self))
                .ifPresent(other -> {
                    throw ProblemException.conflict(
                            LocalizedText.of("宗地编号 %s 已被使用", "Parcel number %s is in use already", number));
                });
    }

    static ProblemException unknown() {
        return ProblemException.notFound(LocalizedText.of("没有此地块", "There is no such parcel"));
    }

    static Verbs<Parcel, ParcelView> verbs(Journal journal) {
        return journal.verbs("parcel", Parcel::id, Parcel::view, LocalizedText.of("没有此地块", "There is no such parcel"));
    }
}
