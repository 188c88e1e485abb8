package cn.baton.project.land;

import cn.baton.project.codelist.CodeList;
import cn.baton.project.codelist.CodeLists;
import cn.baton.project.config.AsOf;
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

import java.math.BigDecimal;
import java.time.Clock;
import java.time.LocalDate;
import java.util.UUID;

/** Land targets of areas, and what is reported towards them. */
@ApplicationScoped
public class LandTargetService {

    private final LandTargetRepository targets;
    private final ParcelRepository parcels;
    private final CodeLists codes;
    private final Verbs<LandTarget, LandTargetView> verbs;
    private final MergePatch mergePatch;
    private final Clock clock;

    @Inject
    LandTargetService(
            LandTargetRepository targets,
            ParcelRepository parcels,
            CodeLists codes,
            Journal journal,
            MergePatch mergePatch,
            Clock clock) {
        this.targets = targets;
        this.parcels = parcels;
        this.codes = codes;
        this.verbs = journal.verbs(
                "land-target", LandTarget::id, LandTarget::view, LocalizedText.of("没有此任务", "There is no such target"));
        this.mergePatch = mergePatch;
        this.clock = clock;
    }

    @Transactional
    public LandTargetView set(SetLandTarget command, Caller caller) {
        caller.requireInScope(command.areaCode(), command.unit());
        codes.require(CodeList.AREAS, "areaCode", command.areaCode());
        if (targets.isSet(command.areaCode(), command.year(), command.kind())) {
            throw ProblemException.conflict(LocalizedText.of(
                    "%1$s %2$d 年的%3$s任务已下达",
                    "The target of %1$s for %2$d of kind %4$s is set already",
                    command.areaCode(),
                    command.year(),
                    command.kind().chinese(),
                    command.kind()));
        }
        LandTarget target = LandTarget.set(command, clock);
        targets.persist(target);
        return verbs.create(target, "set", caller);
    }

    @Transactional
    public LandTargetView change(UUID id, ExpectedVersion expectedVersion, JsonNode patch, Caller caller) {
        return verbs.change(require(id, caller), expectedVersion, "change", caller, target -> {
            LandTargetDetails changed = mergePatch.apply(target.details(), patch, LandTargetDetails.class);
            caller.requireInScope(target.areaCode(), changed.unit());
            target.change(changed, clock);
        });
    }

    /** Entries add up, so that none is lost to another: no version is asked for. */
    @Transactional
    public LandAchievementView report(UUID id, ReportLandAchievement told, Caller caller) {
        LandTarget target = verbs.require(targets.findInScopeForUpdate(id, caller.scope()));
        if (told.parcelId() != null) {
            requireWithinParcel(id, told, caller);
        }
        LandTargetView before = target.view();
        LandAchievement achievement = target.report(told, caller.unit(), clock);
        targets.add(achievement);
        verbs.enter(target, before, "report", caller);
        return achievement.view();
    }

    @Transactional
    public LandTargetView get(UUID id, Caller caller) {
        return require(id, caller).view();
    }

    @Transactional
    public Page<LandTargetView> list(LandTargetQuery query, PageRequest page, Caller caller) {
        return targets.list(query, AsOf.of(query.asOf(), clock), caller.scope(), page)
                .map(KnownLandTarget::view);
    }

    @Transactional
    public Page<LandAchievementView> achievements(UUID id, LocalDate asOf, PageRequest page, Caller caller) {
        require(id, caller);
        return targets.achievements(id, AsOf.of(asOf, clock), page).map(LandAchievement::view);
    }

    @Transactional
    public Page<HistoryEntry> history(UUID id, PageRequest page, Caller caller) {
        require(id, caller);
        return verbs.history(id, page);
    }

    /** The target is locked: no other report can use the same land up at the same time. */
    private void requireWithinParcel(UUID id, ReportLandAchievement told, Caller caller) {
        Parcel parcel = parcels.findInScope(told.parcelId(), caller.scope())
                .orElseThrow(() ->
                        ProblemException.invalid("parcelId", LocalizedText.of("没有此地块", "There is no such parcel")));
        BigDecimal inAll = targets.achievedWith(id, told.parcelId()).add(told.area());
        if (inAll.signum() < 0 || inAll.compareTo(parcel.size()) > 0) {
            throw ProblemException.invalid(
                    "area",
                    LocalizedText.of(
                            "该地块累计上报 %s 亩，须在 0 至 %s 亩之间",
                            "%s 亩 in all with this parcel is not between 0 and %s 亩",
                            inAll.toPlainString(),
                            parcel.size().toPlainString()));
        }
    }

    private LandTarget require(UUID id, Caller caller) {
        return verbs.require(targets.findInScope(id, caller.scope()));
    }
}
