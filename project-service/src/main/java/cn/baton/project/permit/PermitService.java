package cn.baton.project.permit;

import cn.baton.project.codelist.CodeList;
import cn.baton.project.codelist.CodeLists;
import cn.baton.project.config.AsOf;
import cn.baton.project.permit.messaging.PermitEvents;
import cn.baton.project.registry.ProjectView;
import cn.baton.project.registry.Projects;
import cn.baton.support.calendar.WorkingDays;
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
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Consumer;

/** Use cases of permits; the transaction boundary. */
@ApplicationScoped
public class PermitService {

    private final PermitRepository permits;
    private final CodeLists codes;
    private final Projects projects;
    private final PermitEvents events;
    private final Verbs<Permit, PermitView> verbs;
    private final WorkingDays calendar;
    private final Clock clock;

    @Inject
    PermitService(
            PermitRepository permits,
            CodeLists codes,
            Projects projects,
            PermitEvents events,
            Journal journal,
            WorkingDays calendar,
            Clock clock) {
        this.permits = permits;
        this.codes = codes;
        this.projects = projects;
        this.events = events;
        this.verbs = journal.verbs(
                "permit", Permit::id, Permit::view, LocalizedText.of("没有此审批手续", "There is no such permit"));
        this.calendar = calendar;
        this.clock = clock;
    }

    @Transactional
    public PermitView apply(UUID projectId, ApplyForPermit application, Caller caller) {
        codes.require(CodeList.PERMIT_TYPES, "type", application.type());
        projects.touch(projectId, caller);
        permits.applied(projectId, application.type(), application.appliedOn()).ifPresent(PermitService::refuseSecond);
        Permit permit = Permit.apply(projectId, application, calendar, clock);
        permits.persist(permit);
        return verbs.create(permit, "apply", caller);
    }

    @Transactional
    public PermitView issue(
            UUID projectId, UUID id, ExpectedVersion expectedVersion, IssuePermit command, Caller caller) {
        ProjectView project = projects.touch(projectId, caller);
        return verbs.change(
                require(projectId, id),
                expectedVersion,
                "issue",
                caller,
                permit -> {
                    requireNumberUnused(projectId, permit.type(), command.number());
                    permit.issue(command.issuedOn(), command.number(), calendar, clock);
                },
                (issued, by) -> events.issued(issued, project, by));
    }

    @Transactional
    public PermitView reject(
            UUID projectId, UUID id, ExpectedVersion expectedVersion, RejectPermit command, Caller caller) {
        return end(
                projectId,
                id,
                expectedVersion,
                "reject",
                caller,
                permit -> permit.reject(command.rejectedOn(), command.reason(), calendar, clock));
    }

    @Transactional
    public PermitView withdraw(
            UUID projectId, UUID id, ExpectedVersion expectedVersion, WithdrawPermit command, Caller caller) {
        return end(
                projectId,
                id,
                expectedVersion,
                "withdraw",
                caller,
                permit -> permit.withdraw(command.withdrawnOn(), command.reason(), calendar, clock));
    }

    @Transactional
    public PermitView annul(
            UUID projectId, UUID id, ExpectedVersion expectedVersion, AnnulPermit command, Caller caller) {
        ProjectView project = projects.touchToSettle(projectId, caller);
        Permit permit = require(projectId, id);
        boolean wasIssued = permit.view().state() == PermitState.ISSUED;
        return verbs.change(
                permit,
                expectedVersion,
                "annul",
                caller,
                each -> each.annul(command.reason(), clock),
                (annulled, by) -> {
                    // Nobody outside has heard of one that was never issued.
                    if (wasIssued) {
                        events.annulled(annulled, project, by);
                    }
                });
    }

    @Transactional
    public PermitView get(UUID projectId, UUID id, Caller caller) {
        projects.require(projectId, caller);
        return require(projectId, id).view();
    }

    @Transactional
    public Page<HistoryEntry> history(UUID projectId, UUID id, PageRequest page, Caller caller) {
        get(projectId, id, caller);
        return verbs.history(id, page);
    }

    @Transactional
    public Page<PermitView> list(PermitQuery query, PageRequest page, Caller caller) {
        projects.requireKnowable(query.asOf());
        LocalDate today = BusinessTime.today(clock);
        Instant end = BusinessTime.endOf(query.asOf() == null ? today : query.asOf());
        return permits.list(query, today, caller.scope(), page).map(permit -> permit.viewAsKnown(end));
    }

    @Transactional
    public Page<PermitView> listOfProject(UUID projectId, LocalDate asOf, PageRequest page, Caller caller) {
        projects.require(projectId, caller);
        projects.requireKnowable(asOf);
        Instant end = BusinessTime.endOf(asOf == null ? BusinessTime.today(clock) : asOf);
        return permits.ofProject(projectId, end, caller.scope(), page).map(permit -> permit.viewAsKnown(end));
    }

    /** All that count, for other features that look at the project; the caller has asked the registry already. */
    @Transactional(Transactional.TxType.MANDATORY)
    public List<PermitView> ofProject(UUID projectId) {
        return permits.ofProject(projectId).stream().map(Permit::view).toList();
    }

    /** The same as they were known then. */
    @Transactional(Transactional.TxType.MANDATORY)
    public List<PermitView> known(UUID projectId, AsOf asOf) {
        return permits.known(projectId, asOf.until()).stream()
                .map(permit -> permit.viewAsKnown(asOf.until()))
                .toList();
    }

    /** An application ends also when its project was removed. */
    private PermitView end(
            UUID projectId,
            UUID id,
            ExpectedVersion expectedVersion,
            String verb,
            Caller caller,
            Consumer<Permit> change) {
        projects.touchToSettle(projectId, caller);
        return verbs.change(require(projectId, id), expectedVersion, verb, caller, change);
    }

    private Permit require(UUID projectId, UUID id) {
        return verbs.require(permits.find(projectId, id));
    }

    private void requireNumberUnused(UUID projectId, String type, String number) {
        if (permits.isNumberUsed(projectId, type, number)) {
            throw ProblemException.conflict(LocalizedText.of(
                    "本项目已有编号为 %s 的同类证照", "The project has a permit of this type with number %s already", number));
        }
    }

    /** One matter is one permit: told twice it would count twice. */
    private static void refuseSecond(Permit first) {
        throw new ProblemException(
                ProblemType.CONFLICT,
                LocalizedText.of(
                        "本项目 %s 受理的同类审批手续已登记",
                        "A permit of this type that was applied for on %s is known already", first.appliedOn()),
                Map.of("permitId", first.id()));
    }
}
