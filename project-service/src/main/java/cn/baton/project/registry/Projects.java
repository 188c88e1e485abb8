package cn.baton.project.registry;

import cn.baton.project.config.AsOf;
import cn.baton.project.registry.messaging.ProjectEvents;
import cn.baton.support.clock.BusinessTime;
import cn.baton.support.history.Journal;
import cn.baton.support.history.Verbs;
import cn.baton.support.problem.LocalizedText;
import cn.baton.support.problem.ProblemException;
import cn.baton.support.problem.ProblemType;
import cn.baton.support.security.Caller;
import cn.baton.support.security.Scope;
import cn.baton.support.text.EnteredText;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;

import java.math.BigDecimal;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Supplier;

import static java.util.function.Function.identity;
import static java.util.stream.Collectors.toMap;

/** What other features ask of the registry: whether a project is there for the caller, and to keep a mark on it. */
@ApplicationScoped
public class Projects {

    private final ProjectRepository projects;
    private final ProjectEvents events;
    private final Verbs<Project, ProjectView> verbs;
    private final Clock clock;

    @Inject
    Projects(ProjectRepository projects, ProjectEvents events, Journal journal, Clock clock) {
        this.projects = projects;
        this.events = events;
        this.verbs = verbs(journal);
        this.clock = clock;
    }

    /** 404 unless it is there and in the caller's scope. */
    @Transactional(Transactional.TxType.MANDATORY)
    public ProjectView require(UUID id, Caller caller) {
        return verbs.require(projects.findInScope(id, caller.scope()).map(Project::view));
    }

    /** As it was known then, to whoever saw it then; 404 otherwise. */
    @Transactional(Transactional.TxType.MANDATORY)
    public ProjectView requireKnown(UUID id, AsOf asOf, Caller caller) {
        return verbs.require(projects.findKnown(id, asOf.date(), caller.scope()));
    }

    /** For what is about to change without {@link #touch}: 404 as with {@link #require}, 409 once it was removed. */
    @Transactional(Transactional.TxType.MANDATORY)
    public ProjectView requireForChange(UUID id, Caller caller) {
        Project project = projects.findInScope(id, caller.scope()).orElseThrow(Projects::unknown);
        project.requireNotRemoved();
        return project.view();
    }

    /**
     * The projects as they were known before the instant, whoever asks: for rows that were found within the caller's
     * scope.
     */
    @Transactional(Transactional.TxType.MANDATORY)
    public Map<UUID, ProjectView> known(Collection<UUID> ids, Instant until) {
        return projects.listKnown(ids, until, Scope.ofParentInScope()).stream()
                .collect(toMap(ProjectView::id, identity()));
    }

    /** Those of the projects that are there, whoever asks: for rows that were found within the caller's scope. */
    @Transactional(Transactional.TxType.MANDATORY)
    public Map<UUID, ProjectView> all(Collection<UUID> ids) {
        return projects.list("id in ?1", ids).stream().map(Project::view).collect(toMap(ProjectView::id, identity()));
    }

    /**
     * Those of the projects that are there and in the caller's scope: for rows that are seen for another reason, too, such
     * as what a department is to provide. Also for readers of several pages, who have no transaction around all of them.
     */
    @Transactional
    public Map<UUID, ProjectView> visible(Collection<UUID> ids, Caller caller) {
        return projects.listInScope(ids, caller.scope()).stream()
                .map(Project::view)
                .collect(toMap(ProjectView::id, identity()));
    }

    /** The same, as they stand or as they were known at the end of that day. */
    @Transactional
    public Map<UUID, ProjectView> visible(Collection<UUID> ids, LocalDate asOf, Caller caller) {
        if (asOf == null) {
            return visible(ids, caller);
        }
        return projects.listKnown(ids, BusinessTime.endOf(asOf), caller.scope()).stream()
                .collect(toMap(ProjectView::id, identity()));
    }

    /** As they stand, or as they were known at the end of that day; for rows that were found within the caller's scope. */
    @Transactional(Transactional.TxType.MANDATORY)
    public Map<UUID, ProjectView> all(Collection<UUID> ids, LocalDate asOf) {
        return asOf == null ? all(ids) : known(ids, BusinessTime.endOf(asOf));
    }

    /** The project, if it is there and in the caller's scope. */
    @Transactional(Transactional.TxType.MANDATORY)
    public Optional<ProjectView> find(UUID id, Caller caller) {
        return projects.findInScope(id, caller.scope()).map(Project::view);
    }

    /** The project that has this id in another system, if it is there and in the caller's scope. */
    @Transactional(Transactional.TxType.MANDATORY)
    public Optional<ProjectView> findByExternalId(String externalId, Caller caller) {
        return projects.findInScope("externalId", externalId, caller.scope())
                .or(() -> projects.findInScope("externalId", EnteredText.code(externalId), caller.scope()))
                .map(Project::view);
    }

    /** The project that has this national code, if it is there and in the caller's scope. */
    @Transactional(Transactional.TxType.MANDATORY)
    public Optional<ProjectView> findByNationalCode(String nationalCode, Caller caller) {
        return projects.findInScope("nationalCode", nationalCode, caller.scope())
                .map(Project::view);
    }

    /**
     * Announces that something that belongs to the project is about to change: whoever wants the same waits until this
     * transaction ends, and the project's version rises, so that the events of one project keep their order whatever
     * part of it they tell of.
     *
     * @return the project in its new version; 404 unless it is there and in the caller's scope, 409 once it was removed
     */
    @Transactional(Transactional.TxType.MANDATORY)
    public ProjectView touch(UUID id, Caller caller) {
        Project project = projects.findInScopeForUpdate(id, caller.scope()).orElseThrow(Projects::unknown);
        project.requireNotRemoved();
        return touch(project);
    }

    /** The same for what ends, is taken back or only follows time: that goes on after the project was removed. */
    @Transactional(Transactional.TxType.MANDATORY)
    public ProjectView touchToSettle(UUID id, Caller caller) {
        return touch(projects.findInScopeForUpdate(id, caller.scope()).orElseThrow(Projects::unknown));
    }

    private ProjectView touch(Project project) {
        project.touch(clock);
        projects.flush();
        return project.view();
    }

    /** As {@link #requireForChange(UUID, Caller)}, for an id that a body names in this field: 422 there, the address is found. */
    @Transactional(Transactional.TxType.MANDATORY)
    public ProjectView requireForChange(String field, UUID id, Caller caller) {
        return named(field, () -> requireForChange(id, caller));
    }

    /** As {@link #touch(UUID, Caller)}, for an id that a body names in this field: 422 there, the address is found. */
    @Transactional(Transactional.TxType.MANDATORY)
    public ProjectView touch(String field, UUID id, Caller caller) {
        return named(field, () -> touch(id, caller));
    }

    private static ProjectView named(String field, Supplier<ProjectView> project) {
        try {
            return project.get();
        } catch (ProblemException problem) {
            throw problem.type() == ProblemType.NOT_FOUND ? ProblemException.invalid(field, problem.detail()) : problem;
        }
    }

    /** The progress light by which lists filter; after {@link #touch}. */
    @Transactional(Transactional.TxType.MANDATORY)
    public void setLight(UUID id, Light light) {
        projects.findById(id).state().setLight(light);
    }

    /**
     * The codes of all programmes that the project is in; after {@link #touch}. Its events name them, so it is kept and
     * announced as a change of the project itself.
     */
    @Transactional(Transactional.TxType.MANDATORY)
    public void setProgrammes(UUID id, Set<String> codes, Caller caller) {
        verbs.change(
                projects.findById(id),
                "setProgrammes",
                caller,
                project -> project.state().setProgrammes(codes),
                events::changed);
    }

    /** All sessions and batches in which the project took part; after {@link #touch}. */
    @Transactional(Transactional.TxType.MANDATORY)
    public void setParticipations(UUID id, Set<ParticipationKey> participations) {
        projects.findById(id).state().setParticipations(participations);
    }

    /** Subjects of the leaders and the supervision staff that answer for the project now; after {@link #touch}. */
    @Transactional(Transactional.TxType.MANDATORY)
    public void setPeople(UUID id, Set<String> leaders, Set<String> staff) {
        projects.findById(id).state().setPeople(leaders, staff);
    }

    /**
     * The total investment as a revision leaves it, in 万元; after {@link #touch}. It is a change of the project itself,
     * and kept and announced as one.
     *
     * @param original 万元, before the first revision
     * @param overrun whether the amount is so far over that one that lists flag it
     */
    @Transactional(Transactional.TxType.MANDATORY)
    public void reviseInvestment(UUID id, BigDecimal amount, BigDecimal original, boolean overrun, Caller caller) {
        verbs.change(
                projects.findById(id),
                "reviseInvestment",
                caller,
                project -> project.reviseInvestment(amount, original, overrun),
                events::changed);
    }

    /** 422 for a day that has not come: nothing is known as of it. */
    public void requireKnowable(LocalDate asOf) {
        if (asOf != null && asOf.isAfter(BusinessTime.today(clock))) {
            throw ProblemException.invalid("asOf", LocalizedText.of("不能晚于今天", "It cannot be in the future"));
        }
    }

    static Verbs<Project, ProjectView> verbs(Journal journal) {
        return journal.verbs(
                "project", Project::id, Project::view, LocalizedText.of("没有此项目", "There is no such project"));
    }

    static ProblemException unknown() {
        return ProblemException.notFound(LocalizedText.of("没有此项目", "There is no such project"));
    }
}
