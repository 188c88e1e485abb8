package cn.baton.project.responsibility;

import cn.baton.project.config.AsOf;
import cn.baton.project.registry.ProjectView;
import cn.baton.project.registry.Projects;
import cn.baton.project.responsibility.messaging.ResponsibilityEvents;
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
import cn.baton.support.security.Roles;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;

import java.time.Clock;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.stream.Collectors;

/** Use cases of assignments; the transaction boundary. */
@ApplicationScoped
public class AssignmentService {

    private static final Set<AssignmentRole> LEADING =
            EnumSet.of(AssignmentRole.CITY_LEADER, AssignmentRole.COUNTY_LEADER);
    private static final Set<AssignmentRole> SUPERVISING = EnumSet.of(AssignmentRole.SUPERVISION_STAFF);

    private final AssignmentRepository assignments;
    private final Projects projects;
    private final ResponsibilityEvents events;
    private final Verbs<Assignment, AssignmentView> verbs;
    private final Clock clock;

    @Inject
    AssignmentService(
            AssignmentRepository assignments,
            Projects projects,
            ResponsibilityEvents events,
            Journal journal,
            Clock clock) {
        this.assignments = assignments;
        this.projects = projects;
        this.events = events;
        this.verbs = journal.verbs(
                "assignment",
                Assignment::id,
                Assignment::view,
                LocalizedText.of("没有此分包责任", "There is no such assignment"));
        this.clock = clock;
    }

    @Transactional
    public AssignmentView assign(UUID projectId, AssignResponsibility told, Caller caller) {
        requireMayAssign(told.role(), caller);
        ProjectView project = projects.touch(projectId, caller);
        Assignment assignment = Assignment.of(projectId, told, clock);
        requireFree(projectId, told);
        assignments.persist(assignment);
        markProject(projectId);
        return verbs.create(assignment, "assign", caller, (now, by) -> events.assigned(now, project, by));
    }

    @Transactional
    public AssignmentView end(
            UUID projectId, UUID id, ExpectedVersion expectedVersion, EndAssignment command, Caller caller) {
        return apply(
                projectId,
                id,
                expectedVersion,
                "end",
                caller,
                assignment -> assignment.end(command.to(), command.reason(), clock));
    }

    @Transactional
    public AssignmentView annul(
            UUID projectId, UUID id, ExpectedVersion expectedVersion, AnnulAssignment command, Caller caller) {
        return apply(
                projectId,
                id,
                expectedVersion,
                "annul",
                caller,
                assignment -> assignment.annul(command.reason(), clock));
    }

    @Transactional
    public AssignmentView get(UUID projectId, UUID id, Caller caller) {
        projects.require(projectId, caller);
        return find(projectId, id).view();
    }

    @Transactional
    public Page<HistoryEntry> history(UUID projectId, UUID id, PageRequest page, Caller caller) {
        get(projectId, id, caller);
        return verbs.history(id, page);
    }

    @Transactional
    public Page<AssignmentView> list(AssignmentQuery query, PageRequest page, Caller caller) {
        return assignments
                .list(query, AsOf.of(query.asOf(), clock), caller.scope(), page)
                .map(KnownAssignment::view);
    }

    /** The assignments of one project are for whoever sees it now; of the city's, for whoever saw theirs then. */
    @Transactional
    public Page<AssignmentView> listOfProject(
            UUID projectId, LocalDate on, LocalDate asOf, PageRequest page, Caller caller) {
        projects.require(projectId, caller);
        return assignments.ofProject(projectId, on, AsOf.of(asOf, clock), page).map(KnownAssignment::view);
    }

    /** The days have passed over some of the project's assignments: they and the project follow. */
    @Transactional
    void follow(UUID projectId, Caller service) {
        projects.touchToSettle(projectId, service);
        assignments.ofProject(projectId).forEach(assignment -> {
            AssignmentView before = assignment.view();
            assignment.follow(clock);
            verbs.enter(assignment, before, assignment.isInForce() ? "begin" : "lapse", service);
        });
        markProject(projectId);
    }

    private AssignmentView apply(
            UUID projectId,
            UUID id,
            ExpectedVersion expectedVersion,
            String verb,
            Caller caller,
            Consumer<Assignment> change) {
        ProjectView project = projects.touchToSettle(projectId, caller);
        Assignment assignment = find(projectId, id);
        requireMayAssign(assignment.role(), caller);
        return verbs.change(
                assignment,
                expectedVersion,
                verb,
                caller,
                each -> {
                    change.accept(each);
                    markProject(projectId);
                },
                (now, by) -> events.assigned(now, project, by));
    }

    /** What the registry shows of it: lists of projects filter by their people. */
    private void markProject(UUID projectId) {
        List<Assignment> inForce = assignments.ofProject(projectId).stream()
                .filter(Assignment::isInForce)
                .toList();
        projects.setPeople(projectId, subjects(inForce, LEADING), subjects(inForce, SUPERVISING));
    }

    private static Set<String> subjects(List<Assignment> assignments, Set<AssignmentRole> roles) {
        return assignments.stream()
                .filter(assignment -> roles.contains(assignment.role()))
                .map(Assignment::subject)
                .collect(Collectors.toUnmodifiableSet());
    }

    private Assignment find(UUID projectId, UUID id) {
        return verbs.require(assignments.find(projectId, id));
    }

    /** The city names its own leaders. */
    private static void requireMayAssign(AssignmentRole role, Caller caller) {
        if (role == AssignmentRole.CITY_LEADER && !caller.has(Roles.CITY_ADMIN)) {
            throw new ProblemException(
                    ProblemType.FORBIDDEN,
                    LocalizedText.of("市级领导由市级管理员指定", "Leaders of the city are named by the city's administrator"));
        }
    }

    private void requireFree(UUID projectId, AssignResponsibility told) {
        boolean taken = assignments.ofProject(projectId).stream()
                .filter(other -> other.isSamePersonInSameRole(told))
                .anyMatch(other -> other.overlaps(told.from(), told.to()));
        if (taken) {
            throw ProblemException.conflict(
                    LocalizedText.of("此人在这段时间已承担同一职责", "This person has the role on these days already"));
        }
    }
}
