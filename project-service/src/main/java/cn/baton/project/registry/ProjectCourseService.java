package cn.baton.project.registry;

import cn.baton.project.config.AsOf;
import cn.baton.project.registry.messaging.ProjectEvents;
import cn.baton.support.http.ExpectedVersion;
import cn.baton.support.problem.LocalizedText;
import cn.baton.support.problem.ProblemException;
import cn.baton.support.problem.ProblemType;
import cn.baton.support.security.Caller;
import cn.baton.support.security.Roles;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

/** Use cases of the course of projects, from plan to capacity and from library to library; the transaction boundary. */
@ApplicationScoped
public class ProjectCourseService {

    private final ProjectVerbs verbs;
    private final ProjectEvents events;
    private final EvidenceFiles files;
    private final Clock clock;

    @Inject
    ProjectCourseService(ProjectVerbs verbs, ProjectEvents events, EvidenceFiles files, Clock clock) {
        this.verbs = verbs;
        this.events = events;
        this.files = files;
        this.clock = clock;
    }

    @Transactional
    public ProjectView reserve(UUID id, ExpectedVersion expectedVersion, ReserveProject command, Caller caller) {
        return verbs.apply(
                id,
                expectedVersion,
                "reserve",
                caller,
                events::changed,
                project -> project.reserve(command.reservedOn(), files.kept(id, command.evidence()), clock));
    }

    @Transactional
    public ProjectView sign(UUID id, ExpectedVersion expectedVersion, SignProject command, Caller caller) {
        return verbs.apply(
                id,
                expectedVersion,
                "sign",
                caller,
                events::signed,
                project -> project.sign(
                        command.signedOn(), command.agreedStartOn(), files.kept(id, command.evidence()), clock));
    }

    @Transactional
    public ProjectView start(UUID id, ExpectedVersion expectedVersion, StartProject command, Caller caller) {
        return verbs.apply(
                id,
                expectedVersion,
                "start",
                caller,
                events::started,
                project -> project.start(command.startedOn(), files.kept(id, command.evidence()), clock));
    }

    @Transactional
    public ProjectView complete(UUID id, ExpectedVersion expectedVersion, CompleteProject command, Caller caller) {
        return verbs.apply(
                id,
                expectedVersion,
                "complete",
                caller,
                events::changed,
                project -> project.complete(command.completedOn(), files.kept(id, command.evidence()), clock));
    }

    @Transactional
    public ProjectView commission(UUID id, ExpectedVersion expectedVersion, CommissionProject command, Caller caller) {
        return verbs.apply(
                id,
                expectedVersion,
                "commission",
                caller,
                events::commissioned,
                project -> project.commission(command.commissionedOn(), files.kept(id, command.evidence()), clock));
    }

    @Transactional
    public ProjectView reachCapacity(UUID id, ExpectedVersion expectedVersion, ReachCapacity command, Caller caller) {
        return verbs.apply(
                id,
                expectedVersion,
                "reachCapacity",
                caller,
                events::atCapacity,
                project -> project.reachCapacity(command.atCapacityOn(), files.kept(id, command.evidence()), clock));
    }

    @Transactional
    public ProjectView suspend(UUID id, ExpectedVersion expectedVersion, SetAside command, Caller caller) {
        return verbs.apply(
                id, expectedVersion, "suspend", caller, events::suspended, project -> project.suspend(command, clock));
    }

    @Transactional
    public ProjectView resume(UUID id, ExpectedVersion expectedVersion, SetAside command, Caller caller) {
        return verbs.apply(
                id, expectedVersion, "resume", caller, events::resumed, project -> project.resume(command, clock));
    }

    @Transactional
    public ProjectView remove(UUID id, ExpectedVersion expectedVersion, SetAside command, Caller caller) {
        return verbs.apply(
                id, expectedVersion, "remove", caller, events::removed, project -> project.remove(command, clock));
    }

    @Transactional
    public ProjectView correct(UUID id, ExpectedVersion expectedVersion, CorrectTransition command, Caller caller) {
        return verbs.apply(
                id,
                expectedVersion,
                "correctTransition",
                caller,
                events::changed,
                project -> project.correct(command, files.kept(id, command.evidence()), clock));
    }

    @Transactional
    public ProjectView revert(UUID id, ExpectedVersion expectedVersion, RevertTransition command, Caller caller) {
        return verbs.apply(
                id,
                expectedVersion,
                "revertTransition",
                caller,
                events::changed,
                project -> project.revert(command, clock));
    }

    @Transactional
    public ProjectView transfer(UUID id, ExpectedVersion expectedVersion, TransferLibrary command, Caller caller) {
        return verbs.apply(id, expectedVersion, "transfer", caller, events::libraryTransferred, project -> {
            requireMayTransfer(project.state().libraryLevel(), command.level(), caller);
            project.transfer(command, clock);
        });
    }

    @Transactional
    public List<LibraryTransfer> libraryTransfers(UUID id, LocalDate day, Caller caller) {
        AsOf asOf = AsOf.of(day, clock);
        return asOf.told(verbs.require(id, caller).libraryTransfers(), LibraryTransfer::recordedAt);
    }

    @Transactional
    public List<StageChange> transitions(UUID id, LocalDate day, Caller caller) {
        AsOf asOf = AsOf.of(day, clock);
        return asOf.told(verbs.require(id, caller).stageChanges(), StageChange::recordedAt);
    }

    /** What the city or the province keeps, and what is to be kept there, is the city's to move. */
    private static void requireMayTransfer(LibraryLevel from, LibraryLevel to, Caller caller) {
        boolean withinCounty = from == LibraryLevel.COUNTY && to == LibraryLevel.COUNTY;
        if (!withinCounty && !caller.has(Roles.CITY_ADMIN)) {
            throw new ProblemException(
                    ProblemType.FORBIDDEN,
                    LocalizedText.of(
                            "省级、市级库的调入调出由市级管理员办理",
                            "Transfers into and out of libraries of the city or the province are the city administrator's"));
        }
    }
}
